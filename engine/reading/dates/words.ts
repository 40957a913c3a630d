/** Words of dates in the languages of the sources. */

/** Month names and abbreviations, January first; written lower case, without the dot. */
const MONTHS: readonly (readonly string[])[] = [
  // en, fr, es, pt, de, it, nl, sv/da/no, pl, cs, ro, hu, tr, id, ru, uk, bg, el, ar (both names), fa, he, hi
  'january jan janvier janv enero ene janeiro januar jänner jän gennaio gen januari stycznia styczeń sty ledna leden ianuarie ian január ocak oca января январь янв січня січень січ януари ιανουαρίου ιαν يناير كانون الثاني جانفي ژانویه ינואר जनवरी',
  'february feb février févr fév fevrier febrero fevereiro fev februar feber febbraio februari lutego luty lut února únor februarie február şubat şub subat февраля февраль фев февр февр лютого лютий лют февруари φεβρουαρίου φεβ فبراير شباط فيفري فوریه פברואר फ़रवरी फरवरी',
  'march mar mars marzo março marco mär märz mrz maart marts marca marzec března březen martie március maret mart марта март мар березня березень бер μαρτίου μαρ مارس آذار مارس מרץ मार्च',
  'april apr avril avr abril abr aprile kwietnia kwiecień kwi dubna duben aprilie április nisan nis апреля апрель апр квітня квітень кві април απριλίου απρ أبريل ابريل إبريل نيسان أفريل آوریل אפריל अप्रैल',
  'may mai mayo maio maggio mag mei maj maja květen května máj május mayıs mayis mei мая май травня травень тра май μαΐου μαΐ مايو أيار ماي مه מאי मई',
  'june jun juin junio junho juni giugno giu czerwca czerwiec cze června červen iunie iun június haziran haz июня июнь июн червня червень чер юни ιουνίου ιουν يونيو حزيران جوان ژوئن יוני जून',
  'july jul juillet juil julio julho juli luglio lug lipca lipiec lip července červenec iulie iul július temmuz tem июля июль июл липня липень лип юли ιουλίου ιουλ يوليو تموز جويلية ژوئیه יולי जुलाई',
  'august aug août aout agosto ago agosto augustus augusti sierpnia sierpień sie srpna srpen augusztus ağustos agustos ağu agustus августа август авг серпня серпень сер αυγούστου αυγ أغسطس اغسطس آب أوت اوت اوت آگوست אוגוסט अगस्त',
  'september sep sept septembre septiembre setiembre setembro set settembre september września wrzesień wrz září septembrie szeptember eylül eylul eyl сентября сентябрь сен сент вересня вересень вер септември σεπτεμβρίου σεπ سبتمبر أيلول سپتامبر ספטמבר सितंबर',
  'october oct octobre octubre outubro out oktober okt ottobre ott października październik paź října říjen octombrie október ekim eki oktober октября октябрь окт жовтня жовтень жов октомври οκτωβρίου οκτ أكتوبر اكتوبر تشرين الأول اکتبر אוקטובר अक्टूबर',
  'november nov novembre noviembre novembro novembre listopada listopad lis listopadu noiembrie kasım kasim kas ноября ноябрь ноя нояб листопада лис ноември νοεμβρίου νοε نوفمبر تشرين الثاني نوامبر נובמבר नवंबर',
  'december dec décembre déc decembre diciembre dic dezembro dez dezember dicembre grudnia grudzień gru prosince prosinec decembrie aralık aralik ara desember des декабря декабрь дек грудня грудень гру декември δεκεμβρίου δεκ ديسمبر كانون الأول دسامبر דצמבר दिसंबर',
].map((row) => row.replace(/(كانون|تشرين) /gu, '$1_').split(' '));

/** Lower-case month word -> 1 to 12. Two-word Arabic names stand with one space. */
export const MONTH_NUMBER: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name.replace('_', ' '), index + 1] as const)),
);

/** A pattern for all month words, longest first. */
export const MONTH_PATTERN = [...MONTH_NUMBER.keys()].sort((a, b) => b.length - a.length).join('|');

/** The line says that a date is when the text first appeared. */
export const PUBLISHED_WORD =
  /(?<!\p{L})(?:published|posted|publi[ée]e?|publicad[oa]|pubblicato|veröffentlicht|veröffentlichung|gespeichert|eingestellt|erstellt|erscheinungsdatum|erschienen|geschrieben|opublikowan[oy]|gepubliceerd|geplaatst|publicerad|publisert|publicação|publicación|postad[oa]|mise? en ligne|paru|rédigé|pubblicazione|inserito|опубликован[оа]?|опубл|размещено|добавлено|опубліковано|оприлюднено|розміщено|додано|дата публикации|تاريخ النشر|نشر|نُشر|نشرت|yayınlan\p{L}*|yayım\p{L}*|yayın|eklenme|giriş tarihi|giriş|created|added|first published|issued|release date|date|datum|fecha|дата|تاريخ|tarih)(?!\p{L})/iu;

/** The line says that a date is when the text last changed. */
export const MODIFIED_WORD =
  /(?<!\p{L})(?:updated|last update|modified|last (?:changed|reviewed|edited)|mis à jour|modifié|actualizad[oa]|atualizad[oa]|aggiornato|aktualisiert|geändert|zuletzt|letzte änderung|stand|zaktualizowano|bijgewerkt|uppdaterad|oppdatert|actualización|última modificación|atualização|modifica|ultima modifica|aktualizacja|обновлен[оаи]?е?|изменен[оа]?|оновлено|оновлення|змінено|تحديث|آخر تحديث|حُدث|güncelle\p{L}*|son güncelleme)(?!\p{L})/iu;

/** The words right before a date say that it is one of an event. */
export const EVENT_WORD =
  /(?<!\p{L})(?:events?|deadline|closing date|valid|expires?|born|since|until|till|through|from|between|starts?|starting|ends?|termine?|veranstaltung|anmeldeschluss|gültig|geboren|seit|bis|ab|depuis|jusqu['’]au|dès le|né le|desde|hasta|a partir de[l]?|até|dal|fino al|fecha límite|od|do|с|до|з|منذ|حتى|من)[\s:]{1,3}(?:\p{L}{2,12}\.?,? )?$/iu;

/** The date before all others of the same text. */
export const FIRST_PUBLISHED_WORD =
  /(?<!\p{L})(?:original(?:ly)? (?:published|publication)|first published|erstveröffentlich\p{L}*|publication originale|publicación original)(?!\p{L})/iu;

/** A day of the week at the end of a text, before the date that was cut off it. */
export const WEEKDAY_END =
  /[\s,،|·-]*(?<!\p{L})(?:(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|п['’]ятниця|субота|неділя|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|(?:ال)?(?:أحد|اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت))\.?[\s,،]*$/iu;
