import { mount } from 'svelte';
import { createAnalysisClient } from '../work';
import App from './App.svelte';
import { language } from './state/language.svelte';
import './styles/tokens.css';
import './styles/base.css';

void language.ready.then(() =>
  mount(App, { target: document.getElementById('app')!, props: { client: createAnalysisClient() } }),
);
