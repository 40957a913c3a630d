/** The words of pages that stand in front of the page that was asked for, in the languages of the sources. */

const lines = (words: string, flags: string): RegExp =>
  new RegExp(
    words
      .split('\n')
      .map((word) => word.trim())
      .filter(Boolean)
      .join('|'),
    flags,
  );

/** A challenge: is a person reading? */
export const BOT_WALL = lines(
  `^just a moment\\.{0,3}$
  attention required! \\| cloudflare
  verify(?:ing)? (?:that )?you are (?:a )?human
  are you a robot
  (?:i['’]m|i am) not a robot
  checking (?:if the site connection is secure|your browser before)
  enable javascript and cookies to continue
  pardon our interruption
  unusual traffic from your
  press (?:&|and) hold
  request unsuccessful\\. incapsula
  ^access (?:to this page has been )?denied
  you (?:don't|do not) have permission to access
  ^403 forbidden
  ^robot check
  security check to access
  please complete the (?:security check|captcha)
  why do i have to complete a captcha
  sicherheitsüberprüfung|bestätigen sie, dass sie (?:ein mensch|kein roboter)
  vérifi(?:er|ez) que vous êtes (?:un )?humain|vous n['’]êtes pas un robot
  verifica(?:r)? que (?:usted )?(?:es|eres) (?:un )?humano|no eres un robot
  подтвердите, что (?:вы не робот|запросы отправляли вы)
  підтвердьте, що ви не робот
  robot olmadığınızı`,
  'imu',
);

/** A consent form in the place of the page. */
export const CONSENT_WALL = lines(
  `^before you continue(?: to .{1,40})?$
  ^(?:we value your privacy|your privacy (?:choices|matters)|privacy settings|cookie (?:settings|consent|policy|preferences))$
  we and our (?:\\d+ )?(?:partners|vendors) (?:store|use|process)
  yahoo is part of the yahoo family of brands
  ^(?:bevor sie (?:fortfahren|weiterlesen)|datenschutzeinstellungen|wir und unsere (?:\\d+ )?partner)
  mit werbung weiterlesen|weiter mit werbung
  ^(?:avant d['’]accéder|continuer sans accepter)|nous et nos (?:\\d+ )?partenaires
  ^antes de continuar|nosotros y nuestros (?:\\d+ )?(?:socios|proveedores)
  nós e os nossos (?:\\d+ )?parceiros`,
  'imu',
);

/** The page says that it shows nothing without scripts. */
export const NEEDS_JAVASCRIPT = lines(
  `(?:enable|requires?|activate|turn on|need(?:s)? to enable|run this app without|works best with) javascript
  javascript (?:is (?:required|disabled|not enabled)|must be enabled|to run this app|aktivieren)
  (?:activez|activer) javascript
  (?:habilit[ae]r?|activ[ae]r?|ative) (?:el |o )?javascript
  (?:включите|увімкніть) javascript`,
  'iu',
);

/** A line in which a paid site asks for a subscription to go on reading. */
export const PAYWALL = lines(
  `subscribe (?:now )?to (?:continue|keep|read)
  (?:to continue|continue|keep) reading (?:this article|with a|for|,? subscribe)
  already a (?:subscriber|member)\\?
  (?:this|the full) (?:article|story|content) is (?:only )?(?:for|available (?:only )?to|reserved for|exclusive to) (?:our )?(?:subscribers|members)
  for subscribers only|subscriber[- ]only|subscribers? exclusive
  you have (?:reached|read) (?:your|all) .{0,30}(?:limit|free articles)
  create a free account to (?:continue|read)
  (?:jetzt|hier) (?:weiterlesen mit|abonnieren und|mit .{2,20} weiterlesen)
  weiterlesen mit .{2,30}(?:abo|plus|\\+)
  (?:dieser|den|diesen|der) (?:ganzen |vollständigen |gesamte )?(?:artikel|inhalt|text).{0,30}(?:abonnenten|registrierte)
  (?:la suite|cet article|article|contenu) (?:est )?réservée? (?:à nos|aux) abonnés
  il vous reste \\d{1,3} ?% de cet article
  (?:contenido|artículo) exclusivo (?:para|de) (?:suscriptores|socios)
  suscríbe(?:te|se) para (?:seguir|continuar|leer)
  (?:conteúdo|matéria) exclusiv[oa] para assinantes
  assine para (?:continuar|ler)
  (?:полная версия|продолжение) .{0,20}(?:по подписке|подписчикам)`,
  'iu',
);
