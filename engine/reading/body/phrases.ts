/**
 * Words that tell lines which stand inside an article's block and are not article, in the languages of the sources.
 * Each pattern is matched against a whole short line, or its beginning where it says so.
 */

const any = (words: string): string =>
  words
    .split('\n')
    .map((word) => word.trim())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** The line is an advertisement's label or a control of the page, whole. */
export const LABEL = new RegExp(
  `^(?:${any(`advertisement
    advert
    ad
    ads
    advertising
    sponsored(?: content)?
    promoted
    anzeige
    werbung
    publicit[éà]
    publicidad
    publicidade
    pubblicità
    реклама
    إعلان
    reklam
    reklama
    annonce
    advertentie
    (?:story )?continues? (?:below|after).{0,40}
    (?:article|scroll|keep reading).{0,20}(?:continues|to continue).{0,30}
    loading\\.{0,3}
    share
    tweet
    teilen
    partager
    compartir
    compartilhar
    condividi
    поделиться
    поділитися
    paylaş
    udostępnij
    مشاركة
    e-?mail
    print
    drucken
    imprimer
    imprimir
    facebook
    twitter
    whatsapp
    telegram
    linkedin
    pinterest
    reddit
    save
    close
    schließen
    video
    play
    menu
    next
    previous
    weiter
    zurück
    back to top
    top
    comments?
    kommentare?
    commentaires?
    comentarios?
    comentários?
    комментарии
    коментарі
    yorumlar
    post
    listen
    view (?:gallery|comments|all|more)
    pdf
    download(?: pdf)?
    herunterladen
    merken
    pinnen
    kommentieren
    antworten
    reply
    mehr
    more
    weiterlesen
    zur galerie
    (?:estimated )?reading time:? .{0,20}
    \\d{1,3}[- ]min(?:ute)?s?\\.? read
    lese(?:zeit|dauer):? .{0,20}
    temps de lecture:? .{0,20}
    tiempo de lectura:? .{0,20}
    show more
    load more
    photos?
    enlarge(?: image)?
    bild anzeigen
    log ?in (?:or register )?to (?:post comments|comment|reply)
    (?:\\d{1,2}[:.h]\\d\\d|\\d{1,2} ?[ap]\\.?m\\.?)(?: ?(?:[ap]\\.?m\\.?|uhr|h|gmt|utc|cet|cest|est|edt|bst|ist|msk))?
    \\d{1,2} (?:min|minutes?|hours?|hrs?|days?) ago
    follow
    copy link
    listen to this article
    updated
    was this (?:article|page) helpful
    is this page useful`)})[\\s:.!»›>|()\\d]{0,12}$`,
  'iu',
);

/** The line points to other pages: it begins so and is short. */
export const POINTER = new RegExp(
  `^(?:[\\[(>»›→•*-]{0,3}\\s{0,3})(?:${any(`read more
    read also
    read next
    read:
    read full
    read the full
    also read
    also see
    see also
    see more
    see:
    more on
    more:
    more from
    related
    recommended
    watch:
    watch also
    watch more
    watch the
    watch now
    listen:
    click here
    click to
    follow us
    follow @
    follow \\p{L}{1,20} on
    like us
    join us on
    join our
    sign up
    subscribe
    download (?:the|our)
    get (?:the|our) .{0,30}(?:app|newsletter)
    lesen sie
    lies auch
    lies hier
    mehr zum thema
    mehr dazu
    mehr lesen
    auch interessant
    hier geht es
    zur startseite
    vorherige[rs]? (?:beitrag|artikel)
    nächste[rs]? (?:beitrag|artikel)
    (?:previous|next|older|newer) (?:post|article|story|entry)
    (?:entrada|artículo) (?:anterior|siguiente)
    article (?:précédent|suivant)
    categor(?:y|ies|ía|ías|ia|ias):
    kategorien?:
    veröffentlicht (?:in|unter)(?!\\p{L})
    abgelegt unter
    posted in(?!\\p{L})
    lust auf mehr
    got a (?:news )?tip
    have your say
    unterstützen? sie
    unterstütze(?!\\p{L})
    support our
    donate
    spenden
    zurück zu
    lire aussi
    à lire
    lire (?:la suite|plus)
    voir aussi
    leer también
    lea también
    lea más
    lee también
    te puede interesar
    ver también
    le puede interesar
    leia (?:mais|também|ainda)
    veja (?:mais|também)
    saiba mais
    leggi anche
    leggi di più
    czytaj (?:też|także|również|więcej)
    zobacz (?:też|także|również)
    читайте (?:также|також|ещё|еще)
    смотрите также
    дивіться також
    подписывайтесь
    підписуйтесь
    اقرأ أيضا
    اقرأ أيضًا
    إقرأ أيضا
    شاهد أيضا
    ayrıca
    ilgili haber
    lees ook
    læs også
    les også
    läs också`)})(?!\\p{L})`,
  'iu',
);

/** The line opens a part after the article: others' articles, comments, tags, the author. */
export const SECTION_AFTER = new RegExp(
  `^(?:${any(`related(?:$|:| (?:articles|stories|news|posts|content|links|topics|coverage|reading|items|reports))
    recommended(?:$|:| (?:for you|stories|articles|reading))
    more (?:stories|news|from|in|on|articles|about)(?!\\p{L}).{0,40}
    most (?:read|popular|viewed|shared|commented)
    you (?:may|might)(?: also)? (?:like|be interested|enjoy).{0,20}
    (?:latest|top|trending) (?:news|stories|articles|posts|headlines)
    don['’]t miss
    read (?:more|next)$
    see also$
    up next
    trending(?: now)?$
    about the authors?
    notes? to (?:the )?editors?
    (?:press|media|presse|prensa|imprensa)?[- ]?(?:kontakte?|contacts?|contacto|contato)(?:$|:)
    ansprechpartner(?:in|innen)?(?:$|:)
    (?:for )?(?:more|further|additional) information(?:,? please)?(?:,? contact)?(?:$|:)
    pour (?:plus d['’]informations?|en savoir plus)
    para más información.{0,20}
    leave a (?:reply|comment).{0,40}
    (?:post|add|write) a comment.{0,40}
    \\d{1,6} (?:responses?|replies)$
    \\d{0,6} ?(?:comments?|kommentare?|commentaires?|comentarios?|comentários?)(?: \\(\\d+\\))?$
    join the (?:conversation|discussion)
    share this.{0,30}
    follow us.{0,30}
    tags?(?:$|:)
    topics?(?:$|:| in this)
    filed under
    keywords?:
    schlagw(?:o|ö)rt.{0,5}(?:$|:)
    stichw(?:o|ö)rt.{0,5}(?:$|:)
    themen(?:$|:)
    mehr zum thema
    mehr (?:aus|von|zu)(?!\\p{L}).{0,40}
    (?:das|auch).{0,20} (?:könnte|interessant|interessieren).{0,30}
    ähnliche (?:artikel|beiträge|themen)
    weitere (?:artikel|beiträge|meldungen|themen|nachrichten|informationen|infos|links).{0,30}
    weiterführende (?:links|informationen|artikel)
    verwandte (?:artikel|themen|beiträge)
    passend zum thema.{0,20}
    meistgelesen.{0,20}
    neueste (?:artikel|beiträge|nachrichten)
    schreibe? einen kommentar.{0,20}
    kommentar (?:schreiben|hinterlassen|verfassen)
    (?:über|zum) (?:den|die)? ?autor(?:in)?(?!\\p{L})
    articles? (?:liés|similaires|connexes)
    sur le même (?:sujet|thème)
    à lire (?:aussi|également)
    lire (?:aussi|également)
    voir aussi
    plus (?:lus|d['’]articles)
    mots[- ]clés
    laisser un commentaire
    noticias relacionadas
    (?:artículos|notas|temas|contenido) relacionad[oa]s?
    te puede interesar
    también te.{0,20}interesar
    más (?:noticias|leíd[oa]s|sobre|en)(?!\\p{L}).{0,30}
    (?:lo )?más leído
    temas(?:$|:)
    etiquetas
    deja (?:un|tu) comentario
    notícias relacionadas
    (?:leia|veja) (?:mais|também)$
    mais (?:lidas|notícias|sobre)(?!\\p{L}).{0,30}
    relacionadas
    deixe (?:um|seu) comentário
    читайте (?:также|також)
    по теме
    похожие (?:статьи|новости|материалы)
    другие (?:новости|статьи|материалы)
    (?:новости|материалы) по теме
    схожі (?:новини|статті)
    теги(?:$|:)
    оставить комментарий
    залишити коментар
    اقرأ أيضا
    مواضيع ذات صلة
    أخبار ذات صلة
    الأكثر قراءة
    ilgili haberler
    benzer haberler
    etiketler
    en çok okunan.{0,20}
    leggi anche
    articoli correlati
    potrebbe(?:ro)? interessarti.{0,20}
    lees (?:ook|meer)
    gerelateerd.{0,20}
    polecamy
    czytaj (?:też|także|również)
    zobacz (?:też|także|również)`)})[\\s:.…!?»›>]{0,5}$`,
  'iu',
);

/** The line is what embeds, players, newsletters and agencies leave between or after the paragraphs, whole. */
export const LEFTOVER = new RegExp(
  `${any(`^view this post on instagram
    ^a post shared by
    ^sieh dir diesen beitrag auf instagram an
    ^ein beitrag geteilt von
    ^ver esta publicación en instagram
    ^una publicación compartida
    ^voir cette publication sur instagram
    ^une publication partagée par
    ^this (?:slideshow|video|content|site) requires javascript
    ^your browser (?:does not|doesn['’]t) support
    ^ihr browser unterstützt
    ^(?:tu|su) navegador no soporta
    ^(?:this|dieser|der) (?:entry|post|article|beitrag|artikel|eintrag) (?:was|wurde) (?:posted|published|filed|last|am|unter|in|von|zuletzt)(?!\\p{L})
    ^(?:additional |with )?reporting by .{3,200}$
    ^[(\\[](?:additional |with )?reporting by
    ^[(\\[]?(?:editing|writing) by .{3,100}$
    contributed (?:to|reporting) (?:this|to this|for this) (?:report|story|article)
    contributed reporting\\.?$
    ^the associated press contributed
    (?:sign up|subscribe|join|register).{0,60}newsletter
    newsletter.{0,60}(?:inbox|sign up|subscrib|abonnier|anmeld|inscri|suscri|iscriv|postfach)
    (?:abonnier|melden? (?:sie|dich)|inscri|suscr|iscriv|assine).{0,60}newsletter
    ^by (?:signing up|subscribing|registering|clicking|entering|continuing|providing).{0,60}you (?:agree|accept|consent|acknowledge|confirm)
    ^(?:i agree to|you can unsubscribe|unsubscribe at any time|this site is protected by recaptcha|no spam)
    (?:privacy policy|terms of (?:service|use)) (?:and (?:terms of (?:service|use)|privacy policy) )?apply
    ^(?:join|follow|subscribe to) (?:us|our|the).{0,40}(?:whatsapp|telegram|youtube|instagram|facebook|viber).{0,60}$
    ^(?:únete|suscríbete|súmate|sigue|síguenos|entra).{0,60}(?:whatsapp|telegram|youtube|instagram|facebook|twitter|google noticias|canal).{0,60}$
    ^(?:junte-se|siga|inscreva-se|participe|entre|receba).{0,60}(?:whatsapp|telegram|youtube|instagram|facebook|twitter|google notícias|canal).{0,60}$
    ^(?:rejoignez|suivez|abonnez|retrouvez)[- ].{0,60}(?:whatsapp|telegram|youtube|instagram|facebook|twitter|chaîne|application).{0,60}$
    ^(?:folgen|folge|abonnieren|abonniere) .{0,60}(?:whatsapp|telegram|youtube|instagram|facebook|twitter|kanal|google news).{0,60}$
    ^(?:seguici|iscriviti|segui).{0,60}(?:whatsapp|telegram|youtube|instagram|facebook|twitter|canale).{0,60}$
    ^(?:подпи(?:сывайтесь|шитесь)|присоединяйтесь|читайте нас|підпи(?:суйтесь|шіться)|приєднуйтесь|долучайтесь|читайте нас).{0,80}$
    ^(?:تابعونا|تابعنا|انضم|اشترك|للاشتراك|حمل تطبيق).{0,80}$
    ^(?:bizi|haberin).{0,40}(?:takip edin|abone ol).{0,40}$
    ^(?:the )?(?:views|opinions) expressed .{0,80}(?:author|writer|contributor|do not|not necessarily)
    is not responsible for the (?:opinions|content|views)
    ^(?:do you have|got) (?:a |any )?(?:tip|story|information|news).{0,100}$
    ^(?:support|help) (?:our|independent|us|quality).{0,20}journalis.{0,80}$
    ^all rights reserved
    ^this material may not be published`)}`,
  'iu',
);

/** The line is a picture's credit, a copyright note or a news agency's sign-off. */
export const CREDIT =
  /^(?:©|\(c\)|copyright(?!\p{L})|all rights reserved|alle rechte vorbehalten|tous droits|todos los derechos|todos os direitos|все права|усі права|(?:photo|foto|fotos|photos|image|images|bild|picture|imagen|imagem|фото|صورة|fotoğraf|zdjęcie)(?: ?(?:credit|by|courtesy|via|source|von))?s? ?[:/©|(]|image source|photograph(?:er|y)? ?:|bildquelle|credits? ?:)/iu;

/** A caption that stands between the paragraphs: it ends with the picture's source. */
export const CAPTION_END =
  /[([](?:photo|foto|image|bild|picture|pic|photograph|courtesy|credit|AP|AFP|EPA|Reuters|REUTERS|Getty|dpa|EFE|ANSA|фото|صورة)\s?(?:photo|images|credit|by|courtesy)?\s?[:/|][^()[\]]{2,80}[)\]]$/u;

/** The line says who wrote or when, at the article's head. */
export const BYLINE_START =
  /^(?:by|von|par|por|di|od|door|av|af|автор|автора|от|від|بقلم|كتب|yazan|written by|text|texto|posted (?:by|on)|published|updated|last updated|last modified|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|atualizado|опубликовано|обновлено|reporting by|author)(?!\p{L})/iu;
