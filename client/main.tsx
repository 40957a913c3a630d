/** Starts the dashboard: styles in their order, then the page that the address names. */
import { render } from 'preact';
import { applyTheme } from './choices.js';
import { LANGUAGES, language } from './format/language.js';
import { App } from './panels/App.js';
import './style/tokens.css';
import './style/base.css';
import './style/top.css';
import './style/controls.css';
import './style/notices.css';
import './style/crisis.css';
import './style/chart.css';
import './style/rows.css';
import './style/evidence.css';
import './style/sources.css';
import './style/print.css';

document.documentElement.lang = language;
document.documentElement.dir = LANGUAGES[language].direction;
applyTheme();
render(<App />, document.getElementById('app')!);

// Only a secure page may have one; elsewhere the dashboard works as before.
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js').catch(() => {});
