import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  resolve: { dedupe: ['yjs', 'react', 'react-dom', 'lib0'] },
  build: {
    manifest: true,
    // The content security policy allows no inline script and no data: script or font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'phone.html'] },
  },
});
