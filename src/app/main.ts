import { mount } from 'svelte';
import { createAnalysisClient } from '../work';
import App from './App.svelte';
import './styles/tokens.css';
import './styles/base.css';

mount(App, { target: document.getElementById('app')!, props: { client: createAnalysisClient() } });
