import './theme/dsfr.css';
import './theme/levels.css';
import './theme/page.css';
import './theme/cards.css';
import './theme/tables.css';
import './theme/charts.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link } from 'react-router';
import { startReactDsfr } from '@codegouvfr/react-dsfr/spa';
import { App } from './app.js';

declare module '@codegouvfr/react-dsfr/spa' {
  interface RegisterLink {
    Link: typeof Link;
  }
}

startReactDsfr({ defaultColorScheme: 'system', Link });

const root = document.querySelector('#root');
if (!root) throw new Error('no #root in the page');
createRoot(root).render(
  <StrictMode>
    <BrowserRouter>
      <App />
    </BrowserRouter>
  </StrictMode>,
);
