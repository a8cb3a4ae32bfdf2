#!/usr/bin/env node
// Plain JavaScript on purpose: the one file that an old Node must be able to read.
// It sees to the packages and to a Node that runs TypeScript, says what it does (on stderr), then hands over.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const runtimeDir = join(root, '.runtime');
const NEEDED = [22, 18];
const FETCHED = '24';
const DEV_ONLY = new Set(['vitest', 'check', 'bench', 'tsc', 'biome', 'knip']);

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** Runs npm with its output on stderr, so that stdout stays the program's own. */
function npm(args, cwd) {
  const viaNpm = process.env.npm_execpath;
  const isJs = viaNpm !== undefined && /\.c?js$/.test(viaNpm);
  const command = isJs ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const full = isJs ? [viaNpm, ...args] : args;
  const done = spawnSync(command, full, {
    cwd,
    stdio: ['ignore', 2, 2],
    shell: !isJs && process.platform === 'win32',
  });
  return done.status === 0;
}

function fetchedNode() {
  const exe = process.platform === 'win32' ? 'node.exe' : 'node';
  const modules = join(runtimeDir, 'node_modules');
  const candidates = [
    join(modules, 'node', 'bin', exe),
    join(modules, `node-${process.platform}-${process.arch}`, 'bin', exe),
    join(modules, `node-bin-${process.platform}-${process.arch}`, 'bin', exe),
  ];
  return candidates.find((path) => existsSync(path) && answers(path));
}

function answers(path) {
  const done = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return done.status === 0 && isNewEnough(done.stdout.trim());
}

/** The Node to run on: this one where it is new enough, else one from the npm registry (package `node`). */
function runtime() {
  if (isNewEnough(process.version)) return process.execPath;
  const present = fetchedNode();
  if (present !== undefined) return present;
  say(
    `本机 Node 为 ${process.version}，程序需要 ${NEEDED.join('.')} 以上；正在从 npm 获取 Node ${FETCHED}（只放在本目录 .runtime/，不改动系统）……`,
  );
  mkdirSync(runtimeDir, { recursive: true });
  writeFileSync(join(runtimeDir, 'package.json'), '{ "private": true }\n');
  const base = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--ignore-scripts=false',
  ];
  npm([...base, `node@${FETCHED}`], runtimeDir);
  let found = fetchedNode();
  if (found === undefined) {
    // Where npm is set not to run install scripts, the platform's own package carries the same binary.
    npm([...base, `node-${process.platform}-${process.arch}@${FETCHED}`], runtimeDir);
    found = fetchedNode();
  }
  if (found === undefined)
    fail('未能获取 Node 24。请检查网络或代理（HTTPS_PROXY），或到 nodejs.org 安装 Node 24 后再试。');
  return found;
}

/** Installs the locked packages once per lockfile; a stop in the middle leaves no marker, so it is done again. */
function packages(withDev) {
  const lock = join(root, 'package-lock.json');
  if (!existsSync(lock)) return; // installed as a package: npm has seen to it
  const marker = join(root, 'node_modules', '.tally-installed.json');
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex');
  const seen = existsSync(marker) ? JSON.parse(readFileSync(marker, 'utf8')) : { hash: '', dev: false };
  if (seen.hash === hash && (seen.dev || !withDev)) return;
  // Whoever had the developers' packages keeps them.
  const dev = withDev || seen.dev;
  say('正在安装程序所需的软件包（只需一次）……');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!dev) args.push('--omit=dev');
  rmSync(marker, { force: true });
  if (!npm(args, root)) fail('软件包安装失败。请检查网络或代理（HTTPS_PROXY）后重试。');
  writeFileSync(`${marker}.tmp`, JSON.stringify({ hash, dev }));
  renameSync(`${marker}.tmp`, marker);
}

const CHECKS = [
  ['类型', 'node_modules/typescript/bin/tsc', ['--noEmit']],
  ['格式与规范', 'node_modules/@biomejs/biome/bin/biome', ['check', '.']],
  ['未用代码', 'node_modules/knip/bin/knip.js', []],
];
const TOOLS = {
  vitest: 'node_modules/vitest/vitest.mjs',
  bench: 'test/bench/main.ts',
};

/** Runs a script to its end on `node`; signals are passed on, and the child decides how to stop. */
function run(node, args) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const env = {
    ...process.env,
    TALLY_FOLLOW_PARENT: '1',
    PATH: `${dirname(node)}${separator}${process.env.PATH ?? ''}`,
  };
  const child = spawn(node, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', (error) => fail(`无法启动 ${node}：${error.message}`));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const argv = process.argv.slice(2);
const tool = argv[0] === '--run' ? argv[1] : undefined;
const node = runtime();
packages(tool !== undefined && DEV_ONLY.has(tool));

if (tool === 'check') {
  let worst = 0;
  for (const [label, script, args] of CHECKS) {
    say(`检查：${label}`);
    worst = Math.max(worst, await run(node, [join(root, script), ...args]));
  }
  process.exit(worst);
}
if (tool !== undefined) {
  const script = TOOLS[tool];
  if (script === undefined) fail(`未知工具：${tool}`);
  process.exit(await run(node, [join(root, script), ...argv.slice(2)]));
}
const built = join(root, 'dist', 'src', 'cli', 'main.js');
const source = join(root, 'src', 'cli', 'main.ts');
const main = existsSync(source) ? source : built;
if (node === process.execPath) {
  await import(pathToFileURL(main).href);
} else {
  process.exit(await run(node, [main, ...argv]));
}
