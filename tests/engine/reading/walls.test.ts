/** Pages that stand in the place of the one that was asked for, as the services that make them write them. */
import { describe, expect, it } from 'vitest';
import { read } from '../../../engine/reading/read.js';

const page = (title: string, body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
const url = 'https://news.example/story/a-b-c';

const WALLS: [name: string, outcome: string, html: string][] = [
  [
    'cf wait',
    'bot_wall',
    page(
      'Just a moment...',
      '<div class="main-wrapper"><h1>news.example</h1><h2>Checking if the site connection is secure</h2><div id="challenge-error-text">Enable JavaScript and cookies to continue</div><p>news.example needs to review the security of your connection before proceeding.</p></div><script>window._cf_chl_opt={}</script>',
    ),
  ],
  [
    'cf noscript',
    'bot_wall',
    '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title><meta name="robots" content="noindex,nofollow"></head><body><div class="main-wrapper" role="main"><div class="main-content"><noscript><div class="h2"><span id="challenge-error-text">Enable JavaScript and cookies to continue</span></div></noscript></div></div><script>(function(){window._cf_chl_opt = {cvId: "3"};})();</script></body></html>',
  ],
  [
    'cf block',
    'bot_wall',
    page(
      'Attention Required! | Cloudflare',
      '<h1>Sorry, you have been blocked</h1><h2>You are unable to access news.example</h2><h2>Why have I been blocked?</h2><p>This website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution. There are several actions that could trigger this block including submitting a certain word or phrase, a SQL command or malformed data.</p><h2>What can I do to resolve this?</h2><p>You can email the site owner to let them know you were blocked. Please include what you were doing when this page came up and the Cloudflare Ray ID found at the bottom of this page.</p>',
    ),
  ],
  [
    'datadome',
    'bot_wall',
    '<html lang="en"><head><title>news.example</title><style>#cmsg{animation: A 1.5s;}</style></head><body style="margin:0"><p id="cmsg">Please enable JS and disable any ad blocker</p><script data-cfasync="false">var dd={"rt":"c","cid":"AHrl","host":"geo.captcha-delivery.com"}</script><script src="https://ct.captcha-delivery.com/c.js"></script></body></html>',
  ],
  [
    'px',
    'bot_wall',
    page(
      'Access to this page has been denied',
      '<div id="px-captcha-wrapper"><h1>Press & Hold to confirm you are a human (and not a bot).</h1><p>Reference ID 123</p></div>',
    ),
  ],
  [
    'akamai',
    'bot_wall',
    '<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You don\'t have permission to access "http&#58;&#47;&#47;www&#46;news&#46;example&#47;" on this server.<P>Reference&#32;&#35;18&#46;2d1b1402&#46;1616</P></BODY></HTML>',
  ],
  [
    'imperva',
    'bot_wall',
    '<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"></head><body style="margin:0px;height:100%"><iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=9" width="100%">Request unsuccessful. Incapsula incident ID: 123</iframe></body></html>',
  ],
  [
    'vercel',
    'bot_wall',
    page(
      'Vercel Security Checkpoint',
      "<p>We're verifying your browser</p><p>Website owner? Click here to fix</p><noscript>Enable JavaScript to continue</noscript>",
    ),
  ],
  [
    'ddosguard',
    'bot_wall',
    page(
      'DDoS-Guard',
      '<h1>Checking your browser before accessing news.example</h1><p>This check will take only a few seconds.</p>',
    ),
  ],
  [
    'sucuri',
    'bot_wall',
    page(
      'Sucuri WebSite Firewall - Access Denied',
      '<h1>Access Denied - Sucuri Website Firewall</h1><p>If you are the site owner (or you manage this site), please whitelist your IP or if you think this block is an error please open a support ticket and make sure to include the block details</p>',
    ),
  ],
  [
    'wordfence',
    'bot_wall',
    page(
      'Your access to this site has been limited',
      '<h1>Your access to this site has been limited by the site owner</h1><p>Your access to this service has been limited. (HTTP response code 503)</p>',
    ),
  ],
  ['429', 'bot_wall', page('429 Too Many Requests', '<h1>429 Too Many Requests</h1><p>nginx</p>')],
  [
    'aws',
    'bot_wall',
    page(
      'Human Verification',
      "<p>JavaScript is disabled</p><p>In order to continue, we need to verify that you're not a robot. This requires JavaScript. Enable JavaScript and then reload the page.</p><script>window.awsWafCookieDomainList=[]</script>",
    ),
  ],
  [
    'anubis',
    'bot_wall',
    page(
      "Making sure you're not a bot!",
      "<h1>Making sure you're not a bot!</h1><p>Loading...</p><p>You are seeing this because the administrator of this website has set up Anubis to protect the server against the scourge of AI companies aggressively scraping websites.</p>",
    ),
  ],
  [
    'kasada',
    'bot_wall',
    '<html><head></head><body><script>window.KPSDK={};KPSDK.now=1</script><script src="/149e9513-01fa-4fb0-aad4-566afd725d1b/2d206a39-8ed7-437e-a3be-862e0f06eea3/ips.js"></script></body></html>',
  ],
  [
    'ru robot',
    'bot_wall',
    page(
      'Вы не робот?',
      '<h1>Подтвердите, что запросы отправляли вы, а не робот</h1><p>Нам очень жаль, но запросы с вашего устройства похожи на автоматические.</p>',
    ),
  ],
  [
    'es',
    'bot_wall',
    page(
      'Un momento…',
      '<h1>noticias.example</h1><p>Verifique que usted es un ser humano completando la acción a continuación.</p>',
    ),
  ],
  ['tr', 'bot_wall', page('Bir dakika lütfen...', '<p>Devam etmek için JavaScript ve çerezleri etkinleştirin</p>')],
  ['ar', 'bot_wall', page('لحظة واحدة…', '<p>تحقق من أنك إنسان</p>')],
  [
    'geo block',
    'bot_wall',
    page(
      '451: Unavailable due to legal reasons',
      '<h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA) including the EU which enforces the General Data Protection Regulation (GDPR) and therefore access cannot be granted at this time.</p>',
    ),
  ],
  [
    'yahoo consent',
    'consent_wall',
    page(
      'Yahoo is part of the Yahoo family of brands',
      '<h2>Yahoo is part of the Yahoo family of brands</h2><p>When you use our sites and apps, we use cookies to provide our sites and apps to you, authenticate users, apply security measures.</p><button>Accept all</button><button>Reject all</button>',
    ),
  ],
  [
    'onetrust',
    'consent_wall',
    page(
      'News',
      '<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk"><h2>We value your privacy</h2><p>We and our 842 partners store and/or access information on a device, such as unique IDs in cookies to process personal data. You may accept or manage your choices by clicking below.</p><button>Accept All</button></div></div>',
    ),
  ],
  [
    'google consent',
    'consent_wall',
    page(
      'Before you continue to Google Search',
      '<h1>Before you continue to Google</h1><p>We use cookies and data to deliver and maintain Google services.</p>',
    ),
  ],
  [
    'sp de',
    'consent_wall',
    page(
      'Zustimmung',
      '<h1>Willkommen bei Beispiel.de</h1><p>Besuchen Sie Beispiel.de wie gewohnt mit Werbung und Tracking. Details zum Tracking finden Sie in der Datenschutzerklärung und im Privacy Center.</p><button>Akzeptieren und weiter</button><p>Beispiel PUR-Abo: Nutzen Sie Beispiel.de ganz ohne Werbetracking.</p>',
    ),
  ],
  [
    'it consent',
    'consent_wall',
    page(
      'Consenso',
      '<p>Noi e i nostri 812 partner archiviamo e/o accediamo alle informazioni su un dispositivo, come gli ID univoci nei cookie, per il trattamento dei dati personali.</p><button>Accetta</button>',
    ),
  ],
  [
    'nl dpg',
    'consent_wall',
    page(
      'DPG Media Privacy Gate',
      '<h1>Jouw privacy is belangrijk</h1><p>Wij en onze 128 partners gebruiken cookies om je ervaring te verbeteren.</p>',
    ),
  ],
  [
    'spa',
    'needs_javascript',
    page(
      'News',
      '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/static/js/main.js"></script>',
    ),
  ],
  ['spa2', 'needs_javascript', page('News', '<app-root></app-root><script src="main.js"></script>')],
  [
    '404',
    'empty',
    page(
      'Page not found - News',
      '<h1>Page not found</h1><p>Sorry, the page you are looking for does not exist or has been moved. Try searching or go back to the home page.</p><form><input></form>',
    ),
  ],
  [
    '404b',
    'empty',
    page(
      '404 | The Example',
      '<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try one of the links below or a search?</p>',
    ),
  ],
  [
    '404fr',
    'empty',
    page(
      'Page introuvable',
      "<h1>Erreur 404</h1><p>La page que vous recherchez est introuvable ou n'existe plus. Elle a peut-être été déplacée ou supprimée de notre site.</p>",
    ),
  ],
  [
    '404ru',
    'empty',
    page(
      'Страница не найдена',
      '<h1>404</h1><p>Страница, которую вы ищете, не найдена. Возможно, она была удалена или перенесена на другой адрес.</p>',
    ),
  ],
  [
    '503',
    'empty',
    page(
      '503 Service Temporarily Unavailable',
      '<center><h1>503 Service Temporarily Unavailable</h1></center><hr><center>nginx</center>',
    ),
  ],
  [
    'maint',
    'empty',
    page(
      'Maintenance',
      '<h1>We will be back soon</h1><p>Our website is currently undergoing scheduled maintenance. We should be back shortly. Thank you for your patience.</p>',
    ),
  ],
];

describe('walls', () => {
  it.each(WALLS)('%s: %s, no article', (_name, outcome, html) => {
    const article = read({ body: html, url });
    expect(article.outcome).toBe(outcome);
    expect(article.note).not.toBeNull();
    if (outcome !== 'empty') expect(article.text).toBe('');
  });

  const story =
    '<p>The bridge over the Asna was opened again on Monday, and some 300 families crossed it before noon.</p><p>The council will mend the second one in May, it said.</p>';
  it.each([
    [
      'a bar about cookies',
      '<div class="bar"><h2>We value your privacy</h2><p>We and our 842 partners store information on a device.</p></div>',
    ],
    ['a form for comments with a captcha', '<div class="form"><p>I am not a robot</p></div>'],
    ['a hint about JavaScript', '<p class="hint">Please enable JavaScript.</p>'],
  ])('a short article under %s is an article', (_name, bar) => {
    const html = page('Bridge open again', `${bar}<article><h1>Bridge open again</h1>${story}${story}</article>`);
    expect(read({ body: html, url }).outcome).toBe('article');
  });

  it('an article about an error page is an article', () => {
    const html = page(
      '404: how one number broke the census',
      `<h1>404: how one number broke the census</h1>${story.repeat(8)}`,
    );
    expect(read({ body: html, url }).outcome).toBe('article');
  });
});
