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
  you have been blocked
  access to this (?:site|service|website|page) has been (?:limited|blocked|restricted|denied)
  verifying your browser|security checkpoint
  making sure you(?:'|’)re not a bot|set up anubis
  ^(?:error )?429(?: too many requests)?$|too many requests from
  ddos[- ]protection by
  ^(?:human verification|security check|one more step|are you human\\??)$
  unavailable (?:due to|for) legal reasons|from a country belonging to the european economic area
  not available in (?:your|the) (?:country|region) (?:due to|because)
  you (?:don't|do not) have permission to access
  ^403 forbidden
  ^robot check
  security check to access
  please complete the (?:security check|captcha)
  why do i have to complete a captcha
  ^(?:einen moment|un momento|um momento|un instant|bir dakika|un attimo|een moment|chwileczkę|один момент|минуточку|хвилинку|لحظة|لحظة واحدة)(?: bitte| por favor| lütfen| geduld)?(?:\\.{1,3}|…)$
  sicherheitsüberprüfung|bestätigen sie, dass sie (?:ein mensch|kein roboter)
  vérifi(?:er|ez) que vous êtes (?:un )?humain|vous n['’]êtes pas un robot
  (?:verifi(?:ca|que)r?|confirm[ae]r?) que (?:usted |você )?(?:es|eres|é) (?:un |um )?(?:ser )?humano|no (?:es|eres|soy) un robot|não (?:é|sou) um robô
  (?:verifica|conferma) (?:di essere|che sei) (?:un )?(?:umano|essere umano)|non sei un robot
  (?:bevestig|controleer) dat (?:je|u) (?:een mens|geen robot)
  (?:potwierdź|sprawdź).{0,20} (?:jesteś człowiekiem|nie jesteś robotem)
  (?:подтвердите|проверка|убедиться),? что (?:вы (?:не робот|человек)|запросы отправляли вы)|запросы.{0,40}похожи на автоматические
  (?:підтвердьте|перевірка), що ви (?:не робот|людина)
  robot olmadığınızı|insan olduğunuzu
  تحقق من أنك (?:إنسان|لست)|أنا لست (?:برنامج )?روبوت|أنك لست روبوت`,
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
  nós e (?:os )?(?:nossos|os nossos) (?:\\d+ )?parceiros
  noi e i nostri (?:\\d+ )?(?:partner|fornitori)
  wij en (?:onze|\\d+) (?:\\d+ )?(?:partners|leveranciers)|jouw privacy is belangrijk
  my i nasi (?:\\d+ )?partnerzy|szanujemy (?:twoją )?prywatność
  (?:biz|kişisel verilerinizin).{0,40}(?:iş )?ortak
  мы и наши (?:\\d+ )?партн[её]р|ми та наші (?:\\d+ )?партнер
  wie gewohnt mit werbung|mit werbung und tracking|akzeptieren und weiter|pur-abo
  accepter et continuer|aceptar y continuar|accetta e continua`,
  'imu',
);

/** The page says that it shows nothing without scripts. */
export const NEEDS_JAVASCRIPT = lines(
  `(?:enable|requires?|activate|turn on|need(?:s)? to enable|run this app without|works best with) javascript
  javascript (?:is (?:required|disabled|not enabled)|must be enabled|to run this app|aktivieren)
  (?:activez|activer) javascript
  (?:habilit[ae]r?|activ[ae]r?|ative) (?:el |o )?javascript
  (?:включите|увімкніть|włącz|abilita(?:re)?|schakel|etkinleştirin) javascript|javascript.{0,20}(?:etkinleştirin|inschakelen|включить|تفعيل)|(?:تفعيل|تمكين) javascript`,
  'iu',
);

/** A page that says that there is none, or that the site is away, in its title or a heading; whole or at its beginning. */
export const ERROR_PAGE = lines(
  `^(?:error |erreur |fehler |ошибка |помилка )?(?:404|410|500|502|503|504)(?!\\p{N})
  (?:page|article|story|content|document|resource|file)s? (?:you .{0,40})?(?:was |were |is |could |can(?:['’]t| ?not) )?(?:be |not be )?(?:not )?(?:found|unavailable|exist)$
  ^(?:oops|sorry|whoops|uh oh).{0,40}(?:not found|can['’]t be found|(?:doesn['’]t|does not) exist|went wrong)
  (?:page|article|story) (?:not found|(?:can['’]t|cannot|could not) be found|(?:doesn['’]t|does not|no longer) exists?)
  ^not found$|^nothing found
  (?:seite|artikel|inhalt) (?:wurde )?(?:leider )?(?:nicht gefunden|existiert nicht|nicht verfügbar)
  (?:page|article|document) (?:introuvable|non trouvée?|n['’]existe pas)
  (?:página|artículo|contenido|conteúdo|artigo|pagina|articolo) (?:no |não |non )(?:encontrad[oa]|existe|disponible|disponível|trovat[oa])
  (?:страница|материал|статья) (?:не найден[ао]?|не существует|удален[ао]?)
  (?:сторінк[ау]|матеріал|статт[яю]) не (?:знайден[оа]?|існує)
  (?:الصفحة|المقال) غير (?:موجودة?|متوفرة?)|لم يتم العثور
  sayfa bulunamadı|strona nie (?:została znaleziona|istnieje)|pagina niet gevonden
  ^(?:service|site|website) (?:temporarily )?unavailable|service temporarily unavailable|bad gateway|internal server error|gateway time-?out
  ^(?:(?:site |website |scheduled )?(?:under )?maintenance|we(?:['’]ll| will) be (?:right )?back.{0,20}|wartungsarbeiten|en mantenimiento|site en maintenance|em manutenção|технические работы)$
  ^(?:account|site|domain) (?:suspended|expired|for sale)|this domain (?:is for sale|has expired)|^index of /`,
  'imu',
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
