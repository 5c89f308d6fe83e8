import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { registerOperations } from './register-operations.ts';
import { verifierInOneFile } from './verifier-in-one-file.ts';

export default defineConfig({
  plugins: [react(), registerOperations(), verifierInOneFile()],
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: { input: { index: 'index.html', public: 'public.html' } },
  },
  // A module, so that it can leave the curve of beacons on the server until a record names one.
  worker: { format: 'es' },
  server: {
    proxy: {
      '/graphql': 'http://127.0.0.1:4000',
      '/events': 'http://127.0.0.1:4000',
      '/files': 'http://127.0.0.1:4000',
    },
  },
});
