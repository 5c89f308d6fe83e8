import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';

/**
 * Builds the verifier a second time as one page that needs nothing beside it, `public/verifier.html`: script, styles and worker
 * stand in it as text. Its own content security policy forbids every request, so that a reader need not take our word for it.
 */
export function verifierInOneFile(): Plugin {
  return {
    name: 'verifier-in-one-file',
    apply: 'build',
    async generateBundle() {
      const [page, bench] = await Promise.all([
        bundle('src/verifier/main.tsx'),
        bundle('src/public/workbench.worker.ts'),
      ]);
      this.emitFile({ type: 'asset', fileName: 'public/verifier.html', source: html(page, bench) });
    },
  };
}

interface Bundle {
  readonly script: string;
  readonly styles: string;
}

async function bundle(entry: string): Promise<Bundle> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    // What hires a worker does so by address in the portal, and by text here.
    resolve: { alias: [{ find: /^\.\/(hire-\w+\.ts)$/, replacement: at('src/verifier/$1') }] },
    build: {
      write: false,
      target: 'es2023',
      cssCodeSplit: false,
      rolldownOptions: { input: at(entry), output: { format: 'iife' } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  return {
    script: outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('\n'),
    styles: outputs
      .flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : []))
      .join('\n'),
  };
}

const POLICY = [
  "default-src 'none'",
  // Its own script, the worker made of the text below, and the hash function in WebAssembly.
  "script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

function html(page: Bundle, bench: Bundle): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>阳光抽查 · 抽取验证器</title>
    <style>${page.styles}</style>
  </head>
  <body>
    <div id="root"></div>
    <script type="text/plain" id="bench">${inScript(bench.script)}</script>
    <script>${inScript(page.script)}</script>
  </body>
</html>
`;
}

/** What would end the element it stands in is written another way that means the same in a string or a pattern. */
function inScript(code: string): string {
  return code.replaceAll(/<(?=\/script|script|!--)/gi, '\\x3C');
}

function at(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
