import { Command, CommanderError, Option } from 'commander';
import { availableParallelism } from 'node:os';
import { version } from '../../package.json';
import { engineNames, modelNames, taskKinds, type EngineName, type ModelName, type TaskKind } from '../core';
import type { Paper, Voice } from '../report';
import { languages, type Language } from '../words';
import { appFolder } from './app-folder';
import {
  contextOf,
  editsOf,
  withExports,
  within,
  withFacts,
  type ExportFlags,
  type FactFlags,
} from './facts';
import { inputOptionsOf, withInputs, type InputFlags } from './inputs';
import { mayGoWithoutSandbox } from './sandbox';
import { startServer } from './serve';
import { printable, say } from './terminal';
import { SetupError, UsageError } from './usage';

const defaultPort = 4173;

const turns = { '90': 90, '180': 180, '270': 270 } as const;

interface AnalyzeFlags extends FactFlags, ExportFlags {
  readonly json?: string;
  readonly out?: string;
  readonly keypoints?: string;
  readonly task?: TaskKind;
  readonly model: ModelName;
  readonly engine: 'auto' | EngineName;
  readonly turn?: keyof typeof turns;
  readonly jobs: number;
  readonly paper: Paper;
  readonly voice: Voice;
  readonly language: Language;
  readonly person?: number;
  readonly session: boolean;
  readonly resume: boolean;
  readonly allowNoSandbox: boolean;
}

interface AssessFlags extends FactFlags, ExportFlags, InputFlags {
  readonly json?: string;
  readonly out?: string;
  readonly language: Language;
}

async function serve(port: number | undefined): Promise<0> {
  const ports = port === undefined ? [...Array.from({ length: 20 }, (_, i) => defaultPort + i), 0] : [port];
  const server = await startServer(appFolder(), ports);
  if (!server) throw new SetupError(`Port ${port} is taken: choose another with --port, or leave it out.`);
  say(process.stdout, `Contrapposto is ready: open ${server.url} in your browser (Ctrl+C stops it).`);
  return 0;
}

function buildProgram(done: (code: number) => void): Command {
  const program = new Command('contrapposto')
    .description('Posture and gait from ordinary video: what one camera can measure, with its error.')
    .version(version)
    .exitOverride()
    // What was typed is quoted in its messages; they have lines of their own.
    .configureOutput({
      writeErr: (text) => void process.stderr.write(text.split('\n').map(printable).join('\n')),
    })
    .showHelpAfterError('(--help shows how to use it)');
  const json = new Option('--json <file>', 'one JSON line per clip into FILE; - is standard output');
  const language = new Option('--language <name>', 'of the sentences in results and report')
    .choices(languages)
    .default('en');

  const commandWithFacts = (name: string) => withExports(withFacts(program.command(name)));

  commandWithFacts('analyze')
    .description(
      'Analyse clips in headless Chromium on this machine. With --out, several clips are also joined in one report, as recordings of one person.',
    )
    .argument('<clip-or-folder...>', 'MP4, MOV, M4V, WebM, MKV, MTS or AVI files, or folders of them')
    .addOption(json)
    .option(
      '--out <folder>',
      'write <clip>.report.pdf, .report.html, .assessment.json and .measures.csv into this folder, and session.report.* of several clips',
    )
    .option('--no-session', 'no report of all clips together: they are of different people')
    .option('--resume', 'skip clips whose results are in --out, made with the same options', false)
    .addOption(new Option('--paper <size>', 'of the report').choices(['a4', 'letter']).default('a4'))
    .addOption(
      new Option('--voice <who>', 'for whom the report is worded')
        .choices(['clinic', 'home'])
        .default('clinic'),
    )
    .addOption(language)
    .addOption(new Option('--task <kind>', 'what the person does; without it, found out').choices(taskKinds))
    .addOption(new Option('--model <name>', 'pose model').choices(modelNames).default('heavy'))
    .addOption(new Option('--engine <name>', 'pose engine').choices(['auto', ...engineNames]).default('auto'))
    .option('--keypoints <file>', "write the clip's keypoints (contrapposto/keypoints@1)")
    .addOption(
      new Option(
        '--person <n>',
        'which of several people; 1 is whom the choice falls on by itself',
      ).argParser(within(1, 99, true)),
    )
    .addOption(
      new Option(
        '--turn <degrees>',
        'turn a picture that lies on its side or upside down, clockwise',
      ).choices(Object.keys(turns)),
    )
    .addOption(new Option('--jobs <n>', 'clips side by side').argParser(within(1, 32, true)).default(1))
    .option(
      '--allow-no-sandbox',
      'decode clips without a sandbox where Chromium can have none (as root, in some containers)',
      false,
    )
    .action(async (inputs: string[], flags: AnalyzeFlags) => {
      // Loads the browser's driver, which takes longer than all the rest.
      const { analyze } = await import('./analyze');
      const {
        json,
        out,
        keypoints,
        task,
        model,
        engine,
        jobs,
        person,
        turn,
        speedFactor,
        paper,
        voice,
        language,
      } = flags;
      const report = { paper, voice, language };
      const options = {
        model,
        engine,
        task: task ?? null,
        heightM: flags.heightM ?? null,
        ageYears: flags.age ?? null,
        sex: flags.sex ?? null,
        treadmillSpeedMS: contextOf(flags).treadmillSpeedMS ?? null,
        ...(turn === undefined ? {} : { turn: turns[turn] }),
        ...(speedFactor === undefined ? {} : { speedFactor }),
        ...(person === undefined ? {} : { person: { number: person } }),
        // Pages share the cores.
        ...(jobs === 1 ? {} : { workers: Math.max(1, Math.floor(availableParallelism() / jobs)) }),
      };
      const command = {
        inputs,
        options,
        output: { json, out, keypoints, language, exports: flags.export, code: flags.code },
        facing: flags.facing ?? null,
        edits: editsOf(flags),
        report,
        pages: jobs,
        session: flags.session,
        resume: flags.resume,
        allowNoSandbox: mayGoWithoutSandbox(flags.allowNoSandbox),
      };
      done(await analyze(command));
    });

  withInputs(commandWithFacts('assess'))
    .description('assess keypoints and markers of other tools, without a browser')
    .argument(
      '<file-or-folder...>',
      'contrapposto/keypoints@1, OpenPose (a folder), MMPose, AlphaPose, MediaPipe, DeepLabCut, TRC, C3D',
    )
    .addOption(json)
    .option('--out <folder>', 'write <file>.assessment.json and .measures.csv into this folder')
    .addOption(language)
    .action(async (paths: string[], flags: AssessFlags) => {
      const { assessFiles } = await import('./assess');
      const { json, out, language, code } = flags;
      const output = { json, out, language, exports: flags.export, code };
      const said = { input: inputOptionsOf(flags), context: contextOf(flags), edits: editsOf(flags) };
      done(await assessFiles({ paths, ...said, output }));
    });

  program
    .command('serve')
    .description('serve the app on this machine')
    .addOption(
      new Option('--port <n>', `default: ${defaultPort} or the next free one`).argParser(
        within(0, 65535, true),
      ),
    )
    .action(async ({ port }: { port?: number }) => done(await serve(port)));
  return program;
}

/** @returns the exit code: 0 done, 1 a clip was refused or something is missing on this machine, 2 wrong usage */
async function run(argv: readonly string[]): Promise<number> {
  let code = 0;
  const program = buildProgram((result) => (code = result));
  try {
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError || error instanceof SetupError)) throw error;
    say(process.stderr, error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

// A reader that has seen enough (`| head -1`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  say(process.stderr, `Standard output cannot be written: ${error.message}`);
  process.exit(1);
});

process.exitCode = await run(process.argv);
