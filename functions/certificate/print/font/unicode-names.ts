// Made by make-unicode-names.ts from Unicode's CLDR 48.2 and Character Database 17.0.
// Copyright © 1991-2026 Unicode, Inc. Unicode License V3, see LICENSE-Unicode.txt.

/** A sign and its name on each line. A function, so that it may be read where it is first needed. */
export const unicodeNames = (): string => `̋combining double acute accent
̍combining vertical line above
̎combining double vertical line above
̐combining candrabindu
̑combining inverted breve
̒combining turned comma above
̔combining reversed comma above
̖combining grave accent below
̗combining acute accent below
̘combining left tack below
̙combining right tack below
̚combining left angle above
̜combining left half ring below
̝combining up tack below
̞combining down tack below
̟combining plus sign below
̠combining minus sign below
̡combining palatalized hook below
̢combining retroflex hook below
̤combining diaeresis below
̥combining ring below
̩combining vertical line below
̪combining bridge below
̫combining inverted double arch below
̭combining circumflex accent below
̮combining breve below
̯combining inverted breve below
̰combining tilde below
̱combining macron below
̲combining low line
̳combining double low line
̴combining tilde overlay
̵combining short stroke overlay
̶combining long stroke overlay
̹combining right half ring below
̺combining inverted bridge below
̻combining square below
̼combining seagull below
̽combining x above
̾combining vertical tilde
̿combining double overline
ͅcombining greek ypogegrammeni
⁖three dot punctuation
⁘four dot punctuation
⁙five dot punctuation
⁚two dot punctuation
⁛four dot mark
⁜dotted cross
⁝tricolon
⁞vertical four dots
₰tysk pfennig
₶livre tournois
₷spesmilo
₻nordic mark sign
⃀som sign
⃁saudi riyal sign
⃐combining left harpoon above
⃑combining right harpoon above
⃒combining long vertical line overlay
⃓combining short vertical line overlay
⃔combining anticlockwise arrow above
⃕combining clockwise arrow above
⃖combining left arrow above
⃗combining right arrow above
⃘combining ring overlay
⃙combining clockwise ring overlay
⃚combining anticlockwise ring overlay
⃛combining three dots above
⃜combining four dots above
⃝combining enclosing circle
⃞combining enclosing square
⃟combining enclosing diamond
⃠combining enclosing circle backslash
⃡combining left right arrow above
⃢combining enclosing screen
⃣combining enclosing keycap
⃤combining enclosing upward pointing triangle
⃥combining reverse solidus overlay
⃦combining double vertical stroke overlay
⃧combining annuity symbol
⃨combining triple underdot
⃩combining wide bridge above
⃪combining leftwards arrow overlay
⃫combining long double solidus overlay
⃬combining rightwards harpoon with barb downwards
⃭combining leftwards harpoon with barb downwards
⃮combining left arrow below
⃯combining right arrow below
⃰combining asterisk above
℄centre line symbol
℈scruple
℔l b bar symbol
℘script capital p
℣versicle
℥ounce sign
℧inverted ohm sign
℩turned greek small letter iota
ℵalef symbol
ℶbet symbol
ℷgimel symbol
ℸdalet symbol
℺rotated capital q
⅁turned sans-serif capital g
⅂turned sans-serif capital l
⅃reversed sans-serif capital l
⅄turned sans-serif capital y
⅊property line
⅋turned ampersand
⅌per sign
ⅎturned small f
⅏symbol for samaritan source
↜vänsterriktad vågig pil
↝högerriktad vågig pil
↞vänsterriktad dubbelhövdad pil
↟uppåtriktad dubbelhövdad pil
↠högerriktad dubbelhövdad pil
↡nedåtriktad dubbelhövdad pil
↢vänsterriktad pilsvans
↣högerriktad pilsvans
↤vänsterriktad pil från streck
↥uppåtriktad pil från streck
↦högerriktad pil från streck
↧nedåtriktad pil från streck
↨upp- och nedåtriktad pil med bas
↫vänsterriktad pilloop
↬högerriktad pilloop
↭höger- och vänsterriktad vågpil
↯nedåtriktad sicksackpil
↲nedåtriktad pil med spetsen åt vänster
↶delcirkelpil uppifrån motsols
↷delcirkelpil uppifrån medsols
↸nordvästpil med långt streck
↹vänsterriktat pilstreck över högerriktat pilstreck
↼vänsterriktad harpunhulling uppåt
↽vänsterriktad harpunhulling nedåt
↾uppåtriktad harpunhulling åt höger
↿uppåtriktad harpunhulling åt vänster
⇀högerriktad harpunhulling uppåt
⇁högerriktad harpunhulling nedåt
⇂nedåtriktad harpunhulling åt höger
⇃nedåtriktad harpunhulling åt vänster
⇄högerriktad pil över vänsterriktad pil
⇆vänsterriktad över högerriktad pil
⇋vänsterriktad harpun över högerriktad harpun
⇌högerriktad harpun över vänsterriktad harpun
⇖nordväst dubbelpil
⇗nordöst dubbelpil
⇘sydöst dubbelpil
⇙sydväst dubbelpil
⇚vänsterriktad trippelpil
⇛högerriktad trippelpil
⇜vänsterriktad krusig pil
⇝högerriktad krusig pil
⇫upwards white arrow on pedestal
⇬upwards white arrow on pedestal with horizontal bar
⇭upwards white arrow on pedestal with vertical bar
⇮upwards white double arrow
⇯upwards white double arrow on pedestal
⇰rightwards white arrow from wall
⇱north west arrow to corner
⇲south east arrow to corner
⇳up down white arrow
⇴right arrow with small circle
⇶three rightwards arrows
⇷leftwards arrow with vertical stroke
⇸rightwards arrow with vertical stroke
⇹left right arrow with vertical stroke
⇺leftwards arrow with double vertical stroke
⇻rightwards arrow with double vertical stroke
⇼left right arrow with double vertical stroke
⇽leftwards open-headed arrow
⇾rightwards open-headed arrow
⇿left right open-headed arrow
∀för allt
∁complement
∃existenskvanta
∄there does not exist
∇nablaoperatorn
∈element i
∉inte ett element
∊small element of
∋tillhör mängd
∌does not contain as member
∍small contains as member
∎bevisslut
∐n-ary coproduct
∓minus eller plus
∔dot plus
∛cube root
∜fourth root
∝proportionerlig
∟rät vinkel
∠vinkel
∡measured angle
∢spherical angle
∤does not divide
∥parallell
∦not parallel to
∧logiskt och
∨logical or
∩snitt
∪union
∮konturintegral
∯surface integral
∰volume integral
∱clockwise integral
∲clockwise contour integral
∳anticlockwise contour integral
∴alltså
∵eftersom
∷proportion
∸dot minus
∹excess
∺geometric proportion
∻homothetic
∾inverterat liggande s
∿sine wave
≀wreath product
≁not tilde
≂minus tilde
≄not asymptotically equal to
≆approximately but not actually equal to
≇neither approximately nor actually equal to
≊almost equal or equal to
≋triple tilde
≌allt lika
≍equivalent to
≎geometrically equivalent to
≏difference between
≐approaches the limit
≑geometrically equal to
≒ungefärligt lika med-bild
≓image of or approximately equal to
≔colon equals
≕equals colon
≖ring i likhetstecken
≗ring equal to
≘corresponds to
≙estimates
≚equiangular to
≛star equals
≜delta equal to
≝equal to by definition
≞measured by
≟questioned equal to
≡identiskt lika med
≢not identical to
≣strikt ekvivalent
≨less-than but not equal to
≩greater-than but not equal to
≬mellan
≭not equivalent to
≲less-than or equivalent to
≳större än likvärdig
≴neither less-than nor equivalent to
≵neither greater-than nor equivalent to
≶less-than or greater-than
≷greater-than or less-than
≸neither less-than nor greater-than
≹neither greater-than nor less-than
≺föregår
≻efterföljer
≼precedes or equal to
≽succeeds or equal to
≾precedes or equivalent to
≿succeeds or equivalent to
⊀does not precede
⊁efterföljer inte
⊂delmängd av
⊃supermängd
⊄not a subset of
⊅not a superset of
⊆delmängd lika med
⊇supermängd lika med
⊈neither a subset of nor equal to
⊉neither a superset of nor equal to
⊊subset of with not equal to
⊋superset of with not equal to
⊌multiset
⊍multiset multiplication
⊎multiset union
⊏square image of
⊐square original of
⊑square image of or equal to
⊒square original of or equal to
⊓square cap
⊔square cup
⊙prickoperator i cirkel
⊚ringoperator i cirkel
⊛asteriskoperator i cirkel
⊜circled equals
⊝circled dash
⊞plus i kvadrat
⊟minus i kvadrat
⊠squared times
⊡squared dot operator
⊢right tack
⊣left tack
⊤down tack
⊥falsum
⊦assertion
⊧models
⊨true
⊩forces
⊪triple vertical bar right turnstile
⊫double vertical bar double right turnstile
⊬does not prove
⊭not true
⊮tvingar inte
⊯negated double vertical bar double right turnstile
⊰efterföljer under relation
⊱föregår under relation
⊲normal subgroup of
⊳contains as normal subgroup
⊴normal subgroup of or equal to
⊵contains as normal subgroup or equal to
⊶original
⊷image of
⊸multimap
⊹hermitesk matris
⊺intercalate
⊻xor
⊼nand
⊽nor
⊾right angle with arc
⊿rätvinklig triangel
⋀n-ary logical and
⋁n-ställig logik eller
⋂n-ställigt snitt
⋃n-ställig union
⋄diamond operator
⋆stjärnoperator
⋇division times
⋈naturlig ordning
⋉left normal factor semidirect product
⋊right normal factor semidirect product
⋋left semidirect product
⋌right semidirect product
⋍reversed tilde equals
⋎curly logical or
⋏curly logical and
⋐double subset
⋑double superset
⋒dubbelsnitt
⋓double union
⋔pitchfork
⋕equal and parallel to
⋖less-than with dot
⋗greater-than with dot
⋚less-than equal to or greater-than
⋛greater-than equal to or less-than
⋜equal to or less-than
⋝equal to or greater-than
⋞equal to or precedes
⋟equal to or succeeds
⋠does not precede or equal
⋡does not succeed or equal
⋢not square image of or equal to
⋣not square original of or equal to
⋤square image of or not equal to
⋥square original of or not equal to
⋦less-than but not equivalent to
⋧greater-than but not equivalent to
⋨precedes but not equivalent to
⋩succeeds but not equivalent to
⋪not normal subgroup of
⋫does not contain as normal subgroup
⋬not normal subgroup of or equal to
⋭innehåller inte som normal delgruppslikvärdig
⋮vertikal ellips
⋯mellanhög horisontell ellips
⋰högerstigande diagonal ellips
⋱högersjunkande diagonal ellips
⋲element of with long horizontal stroke
⋳element of with vertical bar at end of horizontal stroke
⋴small element of with vertical bar at end of horizontal stroke
⋵element of with dot above
⋶element of with overbar
⋷small element of with overbar
⋸element of with underbar
⋹element of with two horizontal strokes
⋺contains with long horizontal stroke
⋻contains with vertical bar at end of horizontal stroke
⋼small contains with vertical bar at end of horizontal stroke
⋽contains with overbar
⋾small contains with overbar
⋿z notation bag membership
⌚armbandsur
⌛utrunnet timglas
⌨tangentbord
⏏utmatningsknapp
⏩framåtspolningsknapp
⏪knapp för snabbspola tillbaka
⏭knapp för nästa spår
⏮knapp för sista spåret
⏯knapp för spela eller pausa
⏰väckarklocka
⏱tidtagarur
⏲timer
⏳timglas med rinnande sand
⏸pausknapp
⏹stoppknapp
⏺inspelningsknapp
▣ihålig kvadrat som innehåller fylld kvadrat
▤kvadrat med horisontell fyllning
▥kvadrat med vertikal fyllning
▦kvadrat med ortogonalt korsande streckfyllning
▧kvadrat med diagonalt sjunkande fyllning från vänster till höger
▨kvadrat med diagonalt sjunkande fyllning från höger till vänster
▩kvadrat med diagonalt korsande streckfyllning
▬fylld rektangel
▭ihålig rektangel
▮fylld vertikal rektangel
▯white vertical rectangle
▰fyllt parallellogram
▱white parallelogram
◈ihålig romb som innehåller fylld romb
◉ihålig cirkel som innehåller fylld cirkel
◌punktcirkel
◍cirkel med vertikal fyllning
◎måltavla
◐cirkel med vänster halva fylld
◑cirkel med höger halva fylld
◒cirkel med nedre halva fylld
◓cirkel med övre halva fylld
◔cirkel med övre högra fjärdedel fylld
◕fylld cirkel med övre vänstra fjärdedel tom
◖vänster halvfylld cirkel
◗höger halvfylld cirkel
◘inverterad punkt
◙fylld kvadrat med ihålig cirkel
◚upper half inverse white circle
◛lower half inverse white circle
◜övre vänstra kvadrant cirkulär båge
◝övre högra kvadrant cirkulär båge
◞nedre högra kvadrant cirkulär båge
◟nedre vänstra kvadrant cirkulär båge
◠övre halvcirkel
◡nedre halvcirkel
◢fylld triangel nedtill höger
◣fylld triangel nedtill vänster
◤fylld triangel upptill vänster
◥fylld triangel upptill höger
◧square with left half black
◨square with right half black
◩square with upper left diagonal half black
◪square with lower right diagonal half black
◫white square with vertical bisecting line
◬white up-pointing triangle with dot
◭up-pointing triangle with left half black
◮up-pointing triangle with right half black
◰white square with upper left quadrant
◱white square with lower left quadrant
◲white square with lower right quadrant
◳ihålig kvadrat övre högra kvadrant
◴white circle with upper left quadrant
◵white circle with lower left quadrant
◶white circle with lower right quadrant
◷ihålig cirkel med övre högra kvadrant
◸upper left triangle
◹upper right triangle
◺lower left triangle
◿triangel nedtill höger
☀sol
☁moln
☂paraply
☃snögubbe
☄komet
☇lightning
☈thunderstorm
☉sun
☊ascending node
☋descending node
☌conjunction
☍opposition
☎telefon
☏white telephone
☔paraply med regndroppar
☕varm dryck
☖white shogi piece
☗black shogi piece
☘treklöver
☙reversed rotated floral heart bullet
☚black left pointing index
☛black right pointing index
☜white left pointing index
☝finger upp
☞white right pointing index
☟white down pointing index
☠dödskalle med ben i kors
☡caution sign
☢varning för strålrisk
☣biologisk fara
☤caduceus
☥ankh
☦ortodoxt kors
☧chi rho
☨cross of lorraine
☩cross of jerusalem
☪stjärna och halvmåne
☫farsi symbol
☬adi shakti
☭hammer and sickle
☮fredssymbol
☯yin och yang
☰trigram for heaven
☱trigram for lake
☲trigram for fire
☳trigram for thunder
☴trigram for wind
☵trigram for water
☶trigram for mountain
☷trigram for earth
☸livets hjul
☹ansikte med sur mun
☺leende ansikte
☻black smiling face
☼white sun with rays
☽first quarter moon
☾last quarter moon
☿mercury
♁earth
♃jupiter
♄saturn
♅uranus
♆neptune
♇pluto
♈Väduren
♉Oxen
♊Tvillingarna
♋Kräftan
♌Lejonet
♍Jungfrun
♎Vågen
♏Skorpionen
♐Skytten
♑Stenbocken
♒Vattumannen
♓Fiskarna
♔white chess king
♕white chess queen
♖white chess rook
♗white chess bishop
♘white chess knight
♙white chess pawn
♚black chess king
♛black chess queen
♜black chess rook
♝black chess bishop
♞black chess knight
♟schackbonde
♠spader
♢white diamond suit
♣klöver
♤white spade suit
♧white club suit
♨varma källor
♩quarter note
♪åttondelsnot
♫beamed eighth notes
♬beamed sixteenth notes
♭dur
♮music natural sign
♯moll
♰west syriac cross
♱east syriac cross
♲universal recycling symbol
♳recycling symbol for type-1 plastics
♴recycling symbol for type-2 plastics
♵recycling symbol for type-3 plastics
♶recycling symbol for type-4 plastics
♷recycling symbol for type-5 plastics
♸recycling symbol for type-6 plastics
♹recycling symbol for type-7 plastics
♺recycling symbol for generic materials
♻återvinningssymbol
♼recycled paper symbol
♽partially-recycled paper symbol
♾oändlighet
♿rullstolssymbol
⚀die face-1
⚁die face-2
⚂die face-3
⚃die face-4
⚄die face-5
⚅die face-6
⚆white circle with dot right
⚇white circle with two dots
⚈black circle with white dot right
⚉black circle with two white dots
⚊monogram for yang
⚋monogram for yin
⚌digram for greater yang
⚍digram for lesser yin
⚎digram for lesser yang
⚏digram for greater yin
⚐white flag
⚑black flag
⚒hammare och hacka
⚓ankare
⚔korslagda svärd
⚕medicinsk symbol
⚖balansvåg
⚗retort
⚘flower
⚙kugghjul
⚚staff of hermes
⚛symbol för atom
⚜fransk lilja
⚝outlined white star
⚞three lines converging right
⚟three lines converging left
⚡högspänning
⚢doubled female sign
⚣doubled male sign
⚤interlocked female and male sign
⚥male and female sign
⚦male with stroke sign
⚧transgendersymbol
⚨vertical male with stroke sign
⚩horizontal male with stroke sign
⚬medium small white circle
⚭marriage symbol
⚮divorce symbol
⚯unmarried partnership symbol
⚰kista
⚱begravningsurna
⚲neuter
⚳ceres
⚴pallas
⚵juno
⚶vesta
⚷chiron
⚸black moon lilith
⚹sextile
⚺semisextile
⚻quincunx
⚼sesquiquadrate
⚽fotboll
⚾baseboll
⚿squared key
⛀white draughts man
⛁white draughts king
⛂black draughts man
⛃black draughts king
⛄snögubbe utan snö
⛅sol bakom moln
⛆rain
⛇black snowman
⛈moln med regn och blixtar
⛉turned white shogi piece
⛊turned black shogi piece
⛋white diamond in square
⛌crossing lanes
⛍disabled car
⛎Ormbäraren
⛏hacka
⛐car sliding
⛑räddningsarbetarhjälm
⛒circled crossing lanes
⛓kedjor
⛔förbud mot infart med fordon
⛕alternate one-way left way traffic
⛖black two-way left way traffic
⛗white two-way left way traffic
⛘black left lane merge
⛙white left lane merge
⛚drive slow sign
⛛heavy white down-pointing triangle
⛜left closed entry
⛝squared saltire
⛞falling diagonal in white circle in black square
⛟black truck
⛠restricted left entry-1
⛡restricted left entry-2
⛢astronomical symbol for uranus
⛣heavy circle with stroke and two dots above
⛤pentagram
⛥right-handed interlaced pentagram
⛦left-handed interlaced pentagram
⛧inverted pentagram
⛨black cross on shield
⛩shintohelgedom
⛪kyrka
⛫castle
⛬historic site
⛭gear without hub
⛮gear with handles
⛯map symbol for lighthouse
⛰berg
⛱parasoll på marken
⛲fontän
⛳flagga i hål
⛴färja
⛵segelbåt
⛶square four corners
⛷skidåkare
⛸skridsko
⛹person med boll
⛺tält
⛻japanese bank symbol
⛼headstone graveyard symbol
⛽bränslepump
⛾cup on black square
⛿white flag with horizontal middle black stripe
✀black safety scissors
✁upper blade scissors
✂sax
✃lower blade scissors
✄white scissors
✆telephone location sign
✇tape drive
✈flygplan
✉kuvert
✊knytnäve i luften
✋hand i luften
✌v-tecken
✍hand som skriver
✎lower right pencil
✏blyertspenna
✐upper right pencil
✑white nib
✒stiftpenna
✙outlined greek cross
✛open centre cross
✜heavy open centre cross
✝latinskt kors
✞shadowed white latin cross
✟outlined latin cross
✠maltese cross
✡davidsstjärna
✢four teardrop-spoked asterisk
✣four balloon-spoked asterisk
✤heavy four balloon-spoked asterisk
✥four club-spoked asterisk
✦black four pointed star
✧white four pointed star
✨gnistrande stjärnor
✩stress outlined white star
✪circled white star
✫open centre black star
✬black centre white star
✭outlined black star
✮heavy outlined black star
✯pinwheel star
✰shadowed white star
✱heavy asterisk
✲open centre asterisk
✳åttauddig spetsig stjärna
✴åttauddig stjärna
✵eight pointed pinwheel star
✶six pointed black star
✷eight pointed rectilinear black star
✸heavy eight pointed rectilinear black star
✹twelve pointed black star
✺sixteen pointed asterisk
✻teardrop-spoked asterisk
✼open centre teardrop-spoked asterisk
✽heavy teardrop-spoked asterisk
✾six petalled black and white florette
✿black florette
❀white florette
❁eight petalled outlined black florette
❂circled open centre eight pointed star
❃heavy teardrop-spoked pinwheel asterisk
❄snöflinga
❅tight trifoliate snowflake
❆heavy chevron snowflake
❇glittra
❈heavy sparkle
❉balloon-spoked asterisk
❊eight teardrop-spoked propeller asterisk
❋heavy eight teardrop-spoked propeller asterisk
❍shadowed white circle
❏lower right drop-shadowed white square
❐upper right drop-shadowed white square
❑lower right shadowed white square
❒upper right shadowed white square
❔vitt frågetecken
❕vitt utropstecken
❘light vertical bar
❙medium vertical bar
❚heavy vertical bar
❛heavy single turned comma quotation mark ornament
❜heavy single comma quotation mark ornament
❝heavy double turned comma quotation mark ornament
❞heavy double comma quotation mark ornament
❟heavy low single comma quotation mark ornament
❠heavy low double comma quotation mark ornament
❡curved stem paragraph sign ornament
❢heavy exclamation mark ornament
❣utropstecken i form av ett hjärta
❥rotated heavy black heart bullet
❦floral heart
❧rotated floral heart bullet
❨medium left parenthesis ornament
❩medium right parenthesis ornament
❪medium flattened left parenthesis ornament
❫medium flattened right parenthesis ornament
❬medium left-pointing angle bracket ornament
❭medium right-pointing angle bracket ornament
❮heavy left-pointing angle quotation mark ornament
❯heavy right-pointing angle quotation mark ornament
❰heavy left-pointing angle bracket ornament
❱heavy right-pointing angle bracket ornament
❲light left tortoise shell bracket ornament
❳light right tortoise shell bracket ornament
❴medium left curly bracket ornament
❵medium right curly bracket ornament
➣three-d bottom-lighted rightwards arrowhead
➥heavy black curved downwards and rightwards arrow
➦heavy black curved upwards and rightwards arrow
➩right-shaded white rightwards arrow
➪left-shaded white rightwards arrow
➫back-tilted shadowed white rightwards arrow
➬front-tilted shadowed white rightwards arrow
➭heavy lower right-shadowed white rightwards arrow
➮heavy upper right-shadowed white rightwards arrow
➯notched lower right-shadowed white rightwards arrow
➰ögla
➱notched upper right-shadowed white rightwards arrow
➲circled heavy white rightwards arrow
➳white-feathered rightwards arrow
➴black-feathered south east arrow
➵black-feathered rightwards arrow
➶black-feathered north east arrow
➷heavy black-feathered south east arrow
➸heavy black-feathered rightwards arrow
➹heavy black-feathered north east arrow
➺teardrop-barbed rightwards arrow
➻heavy teardrop-shanked rightwards arrow
➼wedge-tailed rightwards arrow
➽heavy wedge-tailed rightwards arrow
➾open-outlined rightwards arrow
➿dubbel ögla
⤴svängd uppåtpil
⤵svängd nedåtpil
⨧plus nedsänkt två
⨯vektorkryssprodukt
⨼inre produkt
⩣logiskt eller dubbelt understreck
⪍lutande mindre än ovanför-likhetstecken
⪚lika med större än med dubbla linjer
⪺föregår över inte nästan lika med
⭐stjärna
⭕tung stor cirkel
《inledande dubbel vinkelparentes
》avslutande dubbel vinkelparentes
「inledande halv hörnparentes
」avslutande halv hörnparentes
『inledande ofylld halv hörnparentes
』avslutande ofylld halv hörnparentes
【inledande svart konkavt parentestecken
】avslutande svart konkavt parentestecken
〔inledande sköldpaddsskalsparentes
〕avslutande sköldpaddsskalparentes
〖inledande ofyllt konkavt parentestecken
〗avslutande ofyllt konkavt parentestecken
〰vågigt tankstreck
〽japansk kommatering
・katakana – mellanpunkt
㊗japansk ”grattis”-knapp
㊙japansk ”hemligt”-knapp
﷼rial
🀄mahjong-bricka
🃏joker
🅰blodgrupp A
🅱blodgrupp B
🅾blodgrupp 0
🅿P-knapp
🆎blodgrupp AB
🆑rensa-symbol
🆒COOL-knapp
🆓FREE-knapp
🆔ID-knapp
🆕NEW-knapp
🆖NG-knapp
🆗OK-knapp
🆘SOS-knapp
🆙UP!-knapp
🆚VS-knapp
🈁japansk ”här”-knapp
🈂japansk ”serviceavgift”-knapp
🈚japansk ”gratis”-knapp
🈯japansk ”reserverad”-knapp
🈲japansk ”förbjudet”-knapp
🈳japansk ”lediga rum”-knapp
🈴japansk ”godkänt betyg”-knapp
🈵japansk ”fullbelagt”-knapp
🈶japansk ”inte gratis”-knapp
🈷japansk ”månadsbelopp”-knapp
🈸japansk ”användning”-knapp
🈹japansk ”rabatt”-knapp
🈺japansk ”öppet”-knapp
🉐japansk ”fynd”-knapp
🉑japansk ”godtagbart”-knapp
🌀cyklon
🌁dimmigt
🌂hopfällt paraply
🌃stjärnklar natt
🌄soluppgång över berg
🌅soluppgång
🌆stad i skymning
🌇solnedgång
🌈regnbåge
🌉bro på natten
🌊våg
🌋vulkan
🌌Vintergatan
🌍jordglob Europa–Afrika
🌎jordglob nord- och sydamerika
🌏jordglob Asien–Australien
🌐jordglob med meridianer
🌑nymåne
🌒måne i första kvarteret
🌓tilltagande halvmåne
🌔måne i andra kvarteret
🌕fullmåne
🌖måne i tredje kvarteret
🌗avtagande halvmåne
🌘måne i fjärde kvarteret
🌙månskära
🌚nymåne med ansikte
🌛tilltagande halvmåne med ansikte
🌜avtagande halvmåne med ansikte
🌝fullmåne med ansikte
🌞sol med ansikte
🌟blänkande stjärna
🌠stjärnfall
🌡termometer
🌤sol bakom litet moln
🌥sol bakom stort moln
🌦sol bakom moln med regn
🌧regnmoln
🌨moln med snö
🌩moln med blixt
🌪tornado
🌫dimma
🌬blåser vind
🌭varmkorv
🌮taco
🌯burrito
🌰kastanj
🌱skott
🌲barrträd
🌳lövträd
🌴palm
🌵kaktus
🌶chili
🌷tulpan
🌸körsbärsblomma
🌹ros
🌺hibiskus
🌻solros
🌼blomma
🌽majskolv
🌾risax
🌿ört
🍀fyrklöver
🍁lönnlöv
🍂fallande löv
🍃löv i vinden
🍄svamp
🍅tomat
🍆aubergine
🍇vindruvor
🍈melon
🍉vattenmelon
🍊mandarin
🍋citron
🍌banan
🍍ananas
🍎rött äpple
🍏grönt äpple
🍐päron
🍑persika
🍒körsbär
🍓jordgubbe
🍔hamburgare
🍕pizzabit
🍖köttben
🍗kycklinglår
🍘riskaka
🍙risboll
🍚kokt ris
🍛curry och ris
🍜skål nudelsoppa
🍝spagetti
🍞bröd
🍟pommes frites
🍠rostad sötpotatis
🍡dango
🍢skaldjursspett
🍣sushi
🍤friterad räka
🍥fiskkaka
🍦mjukglass
🍧kakigōri
🍨glass
🍩munk
🍪kaka
🍫chokladkaka
🍬godis
🍭klubba
🍮brylépudding
🍯honungsburk
🍰tårtbit
🍱bentolåda
🍲gryta
🍳matlagning
🍴kniv och gaffel
🍵tekopp
🍶sake
🍷vinglas
🍸cocktailglas
🍹tropisk drink
🍺ölstop
🍻skålande ölstop
🍼nappflaska
🍽tallrik, kniv och gaffel
🍾champagne
🍿popcorn
🎀rosett
🎁inslagen present
🎂födelsedagstårta
🎃lyktgubbe
🎄julgran
🎅jultomte
🎆fyrverkerier
🎇glittrande fyrverkeri
🎈ballong
🎉konfettismällare
🎊konfettiboll
🎋tanabataträd
🎌korsade flaggor
🎍pinjedekoration
🎎japanska dockor
🎏karpvindstrut
🎐vindspel
🎑månskådning
🎒ryggsäck
🎓examenshatt
🎖militär medalj
🎗påminnelseband
🎙studiomikrofon
🎚nivåreglage
🎛reglagevred
🎞filmnegativ
🎟inträdesbiljetter
🎠karusellhäst
🎡pariserhjul
🎢berg- och dalbana
🎣fiskespö
🎤mikrofon
🎥filmkamera
🎦bio
🎧hörlur
🎨färgpalett
🎩hög hatt
🎪cirkustält
🎫biljett
🎬filmklappa
🎭dans och teater
🎮tv-spel
🎯mitt i prick
🎰enarmad bandit
🎱biljardboll
🎲speltärning
🎳bowling
🎴spelkort med blomma
🎵musiknot
🎶musiknoter
🎷saxofon
🎸gitarr
🎹klaviatur
🎺trumpet
🎻fiol
🎼g-klav
🎽löparlinne
🎾tennis
🎿skidor
🏀basketboll
🏁schackrutig flagga
🏂snowboardåkare
🏃person som springer
🏄person som surfar
🏅sportmedalj
🏆pokal
🏇hästkapplöpning
🏈amerikansk fotboll
🏉rugbyboll
🏊person som simmar
🏋person som lyfter tyngder
🏌person som spelar golf
🏍motorcykel
🏎racerbil
🏏cricket
🏐volleyboll
🏑landhockey
🏒ishockey
🏓bordtennis
🏔snöklätt berg
🏕camping
🏖strand med parasoll
🏗byggarbetsplats
🏘flera hus
🏙stadsbild
🏚fallfärdigt hus
🏛klassisk byggnad
🏜öken
🏝öde ö
🏞nationalpark
🏟stadion
🏠hus
🏡hus med trädgård
🏢kontorsbyggnad
🏣japanskt postkontor
🏤postkontor
🏥sjukhus
🏦bank
🏧bankomat
🏨hotell
🏩kärlekshotell
🏪jourbutik
🏫skola
🏬varuhus
🏭fabrik
🏮röd papperslykta
🏯japanskt slott
🏰slott
🏳vit flagga
🏴svart flagga
🏵bandros
🏷etikett
🏸badminton
🏹pil och båge
🏺amfora
🐀råtta
🐁mus
🐂oxe
🐃vattenbuffel
🐄ko
🐅tiger
🐆leopard
🐇kanin
🐈katt
🐉drake
🐊krokodil
🐋val
🐌snigel
🐍orm
🐎häst
🐏vädur
🐐get
🐑tacka
🐒apa
🐓tupp
🐔höna
🐕hund
🐖gris
🐗vildsvin
🐘elefant
🐙bläckfisk
🐚snäcka
🐛tusenfoting
🐜myra
🐝bi
🐞nyckelpiga
🐟fisk
🐠tropisk fisk
🐡blåsfisk
🐢sköldpadda
🐣nykläckt kyckling
🐤kyckling
🐥kyckling framifrån
🐦fågel
🐧pingvin
🐨koala
🐩pudel
🐪dromedar
🐫kamel
🐬delfin
🐭musansikte
🐮koansikte
🐯tigeransikte
🐰kaninansikte
🐱kattansikte
🐲drakansikte
🐳val som sprutar vatten
🐴hästansikte
🐵apansikte
🐶hundansikte
🐷grisansikte
🐸grodansikte
🐹hamsteransikte
🐺vargansikte
🐻björnansikte
🐼pandaansikte
🐽gristryne
🐾tassavtryck
🐿jordekorre
👀ögon
👁öga
👂öra
👃näsa
👄mun
👅tunga
👆pekfinger upp
👇nedåtpekande finger
👈vänsterpekande finger
👉högerpekande finger
👊knuten hand
👋vinkande hand
👌OK-tecken
👍tummen upp
👎tummen ned
👏klappande händer
👐öppna händer
👑krona
👒damhatt
👓glasögon
👔skjorta med slips
👕t-shirt
👖jeans
👗klänning
👘kimono
👙bikini
👚blus
👛portmonnä
👜handväska
👝kuvertväska
👞herrsko
👟gympasko
👠högklackad sko
👡damsandal
👢damstövel
👣fotavtryck
👤figur i silhuett
👥figurer i silhuett
👦pojke
👧flicka
👨man
👩kvinna
👪familj
👫man och kvinna håller hand
👬två män håller hand
👭två kvinnor håller hand
👮polis
👯personer med kaninöron
👰person i brudslöja
👱blond person
👲man med kinesisk hatt
👳man med turban
👴gammal man
👵gammal kvinna
👶bebis
👷byggarbetare
👸prinsessa
👹japanskt monster
👺japanskt troll
👻spöke
👼bebisängel
👽utomjording
👾utomjordiskt monster
👿argt ansikte med horn
💀dödskalle
💁receptionist
💂vakt
💃dansande kvinna
💄läppstift
💅nagellack
💆person som blir masserad
💇person som får håret klippt
💈barberarstolpe
💉spruta
💊piller
💋läppavtryck
💌kärleksbrev
💍ring
💎ädelsten
💏puss
💐blombukett
💑par med hjärta
💒bröllop
💓bultande hjärta
💔brustet hjärta
💕två hjärtan
💖gnistrande hjärta
💗växande hjärta
💘hjärta med pil
💙blått hjärta
💚grönt hjärta
💛gult hjärta
💜lila hjärta
💝hjärta med rosett
💞snurrande hjärtan
💟hjärtdekoration
💠diamantform med en prick
💡glödlampa
💢symbol för ilska
💣bomb
💤snarkningar
💥explosion
💦stänkande svett
💧droppe
💨fartsymbol
💩bajshög
💪spänd biceps
💫omtumlad
💬pratbubbla
💭tankebubbla
💮vit blomma
💯100 poäng
💰pengapåse
💱valutaväxling
💲dollartecken
💳kreditkort
💴yensedel
💵dollarsedel
💶eurosedel
💷pundsedel
💸pengar med vingar
💹stigande diagram med yen
💺flygstol
💻bärbar dator
💼portfölj
💽datordiskett
💾diskett
💿optisk skiva
📀dvd-skiva
📁arkivmapp
📂öppen mapp
📃upprullad sida
📄sida med text uppåt
📅kalender
📆avdragbar kalender
📇kortregister
📈uppåtgående trend
📉nedåtgående trend
📊stapeldiagram
📋skrivplatta
📌kartnål
📍knappnål
📎gem
📏linjal
📐rätvinklig linjal
📑bokmärkesflikar
📒liggare
📓anteckningsbok
📔anteckningsbok med dekorativt omslag
📕stängd bok
📖öppen bok
📗grön bok
📘blå bok
📙orange bok
📚böcker
📛namnskylt
📜bokrulle
📝kom ihåg-block
📞telefonlur
📟personsökare
📠fax
📡tv-satellit
📢handhögtalare
📣megafon
📤utkorg
📥inkorg
📦paket
📧e-post
📨inkommande brev
📩kuvert med pil
📪stängd brevlåda med sänkt flagga
📫stängd brevlåda med hissad flagga
📬öppen brevlåda med hissad flagga
📭öppen brevlåda med sänkt flagga
📮postlåda
📯postsymbol
📰tidning
📱mobiltelefon
📲mobiltelefon med pil
📳vibrationsläge
📴avstängd mobil
📵mobil förbjuden
📶stapel signalstyrka
📷kamera
📸kamera med blixt
📹videokamera
📺tv
📻radio
📼videokassett
📽filmprojektor
📿radband
🔀blanda låtar
🔁upprepning
🔂upprepa en låt
🔃vertikala pilar medurs
🔄pilar moturs
🔅låg ljusstyrka
🔆hög ljusstyrka
🔇avstängd högtalare
🔈högtalare
🔉högtalare med medium volym
🔊högtalare med hög volym
🔋batteri
🔌elkontakt
🔍förstoringsglas som lutar åt vänster
🔎förstoringsglas som lutar åt höger
🔏lås med bläckpenna
🔐lås med nyckel
🔑nyckel
🔒låst lås
🔓öppet lås
🔔ringklocka
🔕överstruken ringklocka
🔖bokmärke
🔗länk
🔘alternativknapp
🔙Back med vänsterpil
🔚End med högerpil
🔛ON! med pil höger och vänster ovanför
🔜Soon med högerpil ovanför
🔝Top med uppåtpil
🔞ej för minderåriga
🔠versaler
🔡gemener
🔢siffror
🔣specialtecken
🔤bokstäver
🔥eld
🔦ficklampa
🔧skiftnyckel
🔨hammare
🔩skruv och mutter
🔪kökskniv
🔫vattenpistol
🔬mikroskop
🔭teleskop
🔮kristallkula
🔯sexuddig stjärna med prick
🔰japansk symbol för nybörjare
🔱treudd
🔲svart fyrkantig knapp
🔳vit fyrkantig knapp
🔴röd cirkel
🔵blå cirkel
🔶stor orange diamantform
🔷stor blå diamantform
🔸liten orange diamantform
🔹liten blå romb
🕉aum-tecken
🕊duva
🕋kaba
🕌moské
🕍synagoga
🕎menora
🕐klockan ett
🕑klockan två
🕒klockan tre
🕓klockan fyra
🕔klockan fem
🕕klockan sex
🕖klockan sju
🕗klockan åtta
🕘klockan nio
🕙klockan tio
🕚klockan elva
🕛klockan tolv
🕜halv två
🕝halv tre
🕞halv fyra
🕟halv fem
🕠halv sex
🕡halv sju
🕢halv åtta
🕣halv nio
🕤halv tio
🕥halv elva
🕦halv tolv
🕧halv ett
🕯stearinljus
🕰mantelklocka
🕳hål
🕴svävande man i kostym
🕵detektiv
🕶solglasögon
🕷spindel
🕸spindelnät
🕹joystick
🕺dansande man
🖇länkade gem
🖊kulspetspenna
🖋reservoarpenna
🖌målarpensel
🖍krita
🖐hand med utspretade fingrar
🖕långfinger upp
🖖vulcan-hälsning
🖤svart hjärta
🖥stationär dator
🖨skrivare
🖱datormus
🖲styrkula
🖼tavla
🗂indexflikar
🗃kartotek
🗄dokumentskåp
🗑papperskorg
🗒anteckningsblock
🗓spiralbunden kalender
🗜skruvtving
🗝gammal nyckel
🗞ihoprullad tidning
🗡dolk
🗣silhuett som talar
🗨pratbubbla åt vänster
🗯arg pratbubbla åt höger
🗳valurna med röstsedel
🗺världskarta
🗻Fuji
🗼Tokyo Tower
🗽Frihetsgudinnan
🗾karta över Japan
🗿staty
😀ansikte med stort leende
😁strålande ansikte med leende ögon
😂ansikte med glädjetårar
😃flinande ansikte med stora ögon
😄flinande ansikte med leende ögon
😅flinande ansikte med svettdroppe
😆flinande ansikte med kisande ögon
😇leende ansikte med gloria
😈leende ansikte med horn
😉ansikte som blinkar med ett öga
😊leende ansikte och ögon
😋ansikte som njuter av god mat
😌lättat ansikte
😍leende ansikte med hjärtformade ögon
😎leende ansikte med solglasögon
😏halvleende ansikte
😐neutralt ansikte
😑uttryckslöst ansikte
😒missnöjt ansikte
😓nedslaget kallsvettigt ansikte
😔funderande ansikte
😕förbryllat ansikte
😖förvirrat ansikte
😗pussande ansikte
😘ansikte ger en slängkyss
😙pussande ansikte med leende ögon
😚pussande ansikte med slutna ögon
😛ansikte räcker ut tungan
😜blinkande ansikte räcker ut tungan
😝ansikte räcker ut tungan med stängda ögon
😞besviket ansikte
😟bekymrat ansikte
😠argt ansikte
😡rasande ansikte
😢gråtande ansikte
😣uthålligt ansikte
😤ansikte med ånga ur näsan
😥besviket men lättat ansikte
😦ogillande ansikte med öppen mun
😧plågat ansikte
😨skrämt ansikte
😩uttröttat ansikte
😪sömnigt ansikte
😫trött ansikte
😬grimaserande ansikte
😭storgråtande ansikte
😮förvånat ansikte
😯hyssjat ansikte
😰oroligt svettigt ansikte
😱ansikte som skriker av fasa
😲chockat ansikte
😳rodnande ansikte
😴sovande ansikte
😵omtumlat ansikte
😶ansikte utan mun
😷ansikte med munskydd
😸flinande kattansikte med leende ögon
😹kattansikte med glädjetårar
😺flinande kattansikte
😻leende kattansikte med hjärtformade ögon
😼kattansikte med snett leende
😽kyssande kattansikte
😾tjurande katt
😿gråtande kattansikte
🙀uttröttat kattansikte
🙁ansikte med lite sur mun
🙂småleende ansikte
🙃upp-och-nervänt ansikte
🙄ansikte som himlar med ögonen
🙅person gestikulerar NEJ
🙆person gestikulerar OK
🙇bugande person
🙈apa ser inget
🙉apa hör inget
🙊apa säger inget
🙋person som räcker upp handen
🙌båda händerna i luften
🙍sur person
🙎plutande person
🙏beende händer
🚀raket
🚁helikopter
🚂ånglok
🚃tågvagn
🚄snabbtåg
🚅höghastighetståg
🚆tåg
🚇tunnelbana
🚈snabbspårväg
🚉tågstation
🚊spårvagn
🚋spårvagnsvagn
🚌buss
🚍mötande buss
🚎trådbuss
🚏busshållplats
🚐minibuss
🚑ambulans
🚒brandbil
🚓polisbil
🚔mötande polisbil
🚕taxi
🚖mötande taxi
🚗bil
🚘mötande bil
🚙SUV
🚚budbil
🚛lastbil
🚜traktor
🚝monorail
🚞bergbana
🚟hängbana
🚠linbana
🚡kabinbana
🚢fartyg
🚣person som ror en båt
🚤racerbåt
🚥vågräta trafikljus
🚦lodräta trafikljus
🚧skylt för byggområde
🚨polisbilslampa
🚩trekantig flagga
🚪dörr
🚫förbjudet
🚬cigarett
🚭rökning förbjuden
🚮soptunna
🚯skräpa inte ner
🚰dricksvatten
🚱ej dricksvatten
🚲cykel
🚳förbud mot trafik med cykel
🚴person som cyklar
🚵person som cyklar på en mountainbike
🚶fotgängare
🚷förbud mot gångtrafik
🚸passerande barn
🚹herrtoalett
🚺damtoalett
🚻wc-skylt
🚼bebissymbol
🚽toalett
🚾WC
🚿dusch
🛀person som badar
🛁badkar
🛂passkontroll
🛃tull
🛄bagagehämtning
🛅kvarlämnat bagage
🛋soffa och lampa
🛌person i en säng
🛍shoppingpåsar
🛎receptionsklocka
🛏säng
🛐plats för tillbedjan
🛑stoppskylt
🛒shoppingvagn
🛕hindutempel
🛖koja
🛗hiss
🛘jordskred
🛜trådlös
🛝rutschbana
🛞hjul
🛟livboj
🛠hammare och skiftnyckel
🛡sköld
🛢oljefat
🛣motorväg
🛤räls
🛥motorbåt
🛩litet flygplan
🛫avgång med flyg
🛬ankomst med flyg
🛰satellit
🛳passagerarfartyg
🛴sparkcykel
🛵skoter
🛶kanot
🛷kälke
🛸flygande tefat
🛹skateboard
🛺automatisk riksha
🛻pickup
🛼rullskridsko
🟠orange cirkel
🟡gul cirkel
🟢grön cirkel
🟣lila cirkel
🟤brun cirkel
🟥röd kvadrat
🟦blå kvadrat
🟧orange kvadrat
🟨gul kvadrat
🟩grön kvadrat
🟪lila kvadrat
🟫brun kvadrat
🟰fetstilt likamedtecken
🤌fingerportmonnä
🤍vitt hjärta
🤎brunt hjärta
🤏nypande hand
🤐ansikte som tiger
🤑ansikte med dollarögon
🤒ansikte med termometer
🤓nördansikte
🤔ansikte som tänker
🤕ansikte med bandage på huvudet
🤖robotansikte
🤗ansikte som kramas
🤘djävulstecknet
🤙ring mig-hand
🤚höjd handrygg
🤛vänstervänd näve
🤜högervänd näve
🤝handskakning
🤞korsade fingrar
🤟jag älskar dig-gest
🤠ansikte med cowboyhatt
🤡clownansikte
🤢äcklat ansikte
🤣rullar runt på golvet och skrattar
🤤dreglande ansikte
🤥ljugande ansikte
🤦person som slår sig för pannan
🤧nysande ansikte
🤨ansikte med höjt ögonbryn
🤩stjärnögt ansikte
🤪tokigt ansikte
🤫hyssjande ansikte
🤬ansikte med symboler på munnen
🤭ansikte med handen för munnen
🤮kräkande ansikte
🤯exploderande huvud
🤰gravid kvinna
🤱amning
🤲handflatorna upp
🤳selfie
🤴prins
🤵person i smoking
🤶tomtemor
🤷person som rycker på axlarna
🤸person som hjular
🤹person som jonglerar
🤺person som fäktas
🤼brottande personer
🤽person som spelar vattenpolo
🤾person som spelar handboll
🤿dykmask
🥀vissnad blomma
🥁trumma
🥂skålande glas
🥃whiskyglas
🥄sked
🥅målnät
🥇guldmedalj
🥈silvermedalj
🥉bronsmedalj
🥊boxningshandske
🥋kampsportdräkt
🥌curlingsten
🥍lacrosse
🥎softboll
🥏frisbee
🥐croissant
🥑avokado
🥒gurka
🥓bacon
🥔potatis
🥕morot
🥖baguette
🥗grönsallad
🥘paella
🥙pitabröd
🥚ägg
🥛mjölkglas
🥜jordnötter
🥝kiwifrukt
🥞pannkakor
🥟dumpling
🥠lyckokaka
🥡hämtmatkartong
🥢ätpinnar
🥣skål och sked
🥤mugg med sugrör
🥥kokosnöt
🥦broccoli
🥧paj
🥨pretzel
🥩styckdel
🥪smörgås
🥫konserv
🥬sallat
🥭mango
🥮månkaka
🥯bagel
🥰leende ansikte med tre hjärtan
🥱gäspande ansikte
🥲tårögt leende ansikte
🥳festande ansikte
🥴yrt ansikte
🥵hett ansikte
🥶kallt ansikte
🥷ninja
🥸maskerat ansikte
🥹ansikte som håller tillbaka tårarna
🥺bönfallande ansikte
🥻sari
🥼labbrock
🥽simglasögon
🥾vandringskänga
🥿ballerinasko
🦀krabba
🦁lejonansikte
🦂skorpion
🦃kalkon
🦄enhörningsansikte
🦅örn
🦆and
🦇fladdermus
🦈haj
🦉uggla
🦊rävansikte
🦋fjäril
🦌hjort
🦍gorilla
🦎ödla
🦏noshörning
🦐räka
🦑mindre bläckfisk
🦒giraff
🦓zebra
🦔igelkott
🦕sauropod
🦖T-rex
🦗syrsa
🦘känguru
🦙lama
🦚påfågel
🦛flodhäst
🦜papegoja
🦝tvättbjörn
🦞hummer
🦟mygga
🦠mikrob
🦡grävling
🦢svan
🦣mammut
🦤dront
🦥sengångare
🦦utter
🦧orangutang
🦨skunk
🦩flamingo
🦪ostron
🦫bäver
🦬bisonoxe
🦭säl
🦮ledarhund
🦯blindkäpp
🦰rödhårig
🦱lockigt hår
🦲skallig
🦳vithårig
🦴benknota
🦵ben
🦶fot
🦷tand
🦸superhjälte
🦹superskurk
🦺varselväst
🦻öra med hörapparat
🦼eldriven rullstol
🦽manuell rullstol
🦾mekanisk arm
🦿mekaniskt ben
🧀ostbit
🧁muffin
🧂salt
🧃dryckeskartong
🧄vitlök
🧅lök
🧆falafel
🧇våffla
🧈smör
🧉mate-te
🧊isbit
🧋bubbelte
🧌troll
🧍stående person
🧎knäsittande person
🧏hörselskadad person
🧐ansikte med monokel
🧑person
🧒barn
🧓äldre person
🧔man med skägg
🧕kvinna i sjal
🧖person i ångbastu
🧗person som klättrar
🧘person i lotusposition
🧙magiker
🧚fé
🧛vampyr
🧜vattenväsen
🧝alv
🧞ande
🧟zombie
🧠hjärna
🧡hjärta i orange
🧢skärmmössa
🧣halsduk
🧤handske
🧥jacka
🧦sockor
🧧rött kuvert
🧨smällare
🧩pusselbit
🧪provrör
🧫petriskål
🧬DNA
🧭kompass
🧮kulram
🧯brandsläckare
🧰verktygslåda
🧱tegelsten
🧲magnet
🧳bagage
🧴lotionflaska
🧵tråd
🧶garn
🧷säkerhetsnål
🧸nallebjörn
🧹kvast
🧺korg
🧻toarulle
🧼tvål
🧽tvättsvamp
🧾kvitto
🧿onda ögat-sten
🩰ballettskor
🩱baddräkt
🩲badbyxor
🩳shorts
🩴flip-flops
🩵ljusblått hjärta
🩶grått hjärta
🩷rosa hjärta
🩸blodsdroppe
🩹plåster
🩺stetoskop
🩻röntgen
🩼krycka
🪀jojo
🪁flygande drake
🪂fallskärm
🪃boomerang
🪄trollspö
🪅piñata
🪆ryska dockor
🪇maracas
🪈flöjt
🪉harpa
🪊trombon
🪎skattkista
🪏spade
🪐planet med ringar
🪑stol
🪒rakhyvel
🪓yxa
🪔diyalampa
🪕banjo
🪖militärhjälm
🪗dragspel
🪘congatrumma
🪙mynt
🪚fogsvans
🪛skruvmejsel
🪜stege
🪝krok
🪞spegel
🪟fönster
🪠vaskrensare
🪡synål
🪢knut
🪣spann
🪤musfälla
🪥tandborste
🪦gravsten
🪧plakat
🪨sten
🪩discokula
🪪ID-kort
🪫låg batterinivå
🪬hamsa
🪭solfjäder
🪮afrokam
🪯khanda
🪰fluga
🪱mask
🪲skalbagge
🪳kackerlacka
🪴krukväxt
🪵trästockar
🪶fågelfjäder
🪷lotus
🪸korall
🪹tomt bo
🪺bo med ägg
🪻hyacint
🪼manet
🪽vinge
🪾träd utan löv
🪿gås
🫀hjärta
🫁lungor
🫂personer kramas
🫃gravid man
🫄gravid person
🫅person med krona
🫆fingeravtryck
🫈hårig varelse
🫍späckhuggare
🫎älg
🫏åsna
🫐blåbär
🫑paprika
🫒oliv
🫓tunnbröd
🫔tamale
🫕fondue
🫖tekanna
🫗hälla vätska
🫘bönor
🫙burk
🫚ingefära
🫛ärtskida
🫜rotfrukt
🫟stänk
🫠smältande ansikte
🫡ansikte som gör honnör
🫢ansikte med öppna ögon och hand för munnen
🫣ansikte med kikande öga
🫤ansikte med diagonal mun
🫥osynligt ansikte
🫦biter i läppen
🫧bubblor
🫨skakande ansikte
🫩ansikte med påsar under ögonen
🫪ansikte i närbild
🫯slagsmål
🫰hand med tummen och pekfingret korsade
🫱hand som pekar till höger
🫲hand som pekar till vänster
🫳handflatan nedåt
🫴handflatan uppåt
🫵finger som pekar på mig
🫶handhjärta
🫷hand som knuffar åt vänster
🫸hand som knuffar åt höger`;
