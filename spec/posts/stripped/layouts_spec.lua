-- Layouts of live blogs that the reader has to find by itself: where the byline stands, what it is
-- made of, what is glued to it, in several languages. All events, places and people are invented.
local dump = require "nutgraf.posts.stripped"
local line_pieces = require "nutgraf.posts.stripped.line_pieces"
local text = require "nutgraf.text.strings"

-- Lines as core.dump gives them, for the markers that these texts use.
local function lines_of(source)
  local lines, gap, number = {}, false, 0
  for line in (source .. "\n"):gmatch("(.-)\n") do
    number = number + 1
    local trimmed = text.trim(line)
    if trimmed == "" then
      gap = #lines > 0
    else
      local item = trimmed:match("^[%-•]%s+(.+)$")
      lines[#lines + 1] = { text = item or trimmed, type = item and "item" or "paragraph", depth = item and 1 or nil,
        line = number, gap = gap or nil }
      gap = false
    end
  end
  return lines
end

-- One post as a line: time | authors | headline | text with " / " between blocks.
local function show(post)
  return table.concat({ post.published or "-", table.concat(post.authors or {}, ", "), post.headline or "-",
    ((post.text or ""):gsub("\n\n", " / ")) }, " | ")
end

local cases = {}
local function case(name, source, expected) cases[#cases + 1] = { name, source, expected } end

case("time, name and headline glued", [[
Harbour bridge LIVE: crane lifts the last span into place
By
Nora Quill
Updated 14:10, 3 JUN 2021
The last span of the bridge is lifted today, and thousands watch from the quay.
14:02Nora QuillSpan is in place
The crew has bolted the span to the northern pier.
Horns sounded from every boat in the harbour.
13:40KEY EVENTCrane begins to turn
The crane began to turn a little after half past one.
13:15Otto VaneWind drops at last
The wind has dropped, and the crew has been told to get ready.
12:55Nora QuillCrowds on the quay
Thousands stand on the quay in the rain.
More On
- Bridges
- Harbour]], {
  kind = "liveblog", title = "Harbour bridge LIVE: crane lifts the last span into place", authors = { "Nora Quill" },
  tags = { "Bridges", "Harbour" },
  posts = {
    "2021-06-03T14:02:00 | Nora Quill | Span is in place | The crew has bolted the span to the northern pier. / "
      .. "Horns sounded from every boat in the harbour.",
    "2021-06-03T13:40:00 |  | Crane begins to turn | The crane began to turn a little after half past one.",
    "2021-06-03T13:15:00 | Otto Vane | Wind drops at last | "
      .. "The wind has dropped, and the crew has been told to get ready.",
    "2021-06-03T12:55:00 | Nora Quill | Crowds on the quay | Thousands stand on the quay in the rain.",
  } })

case("every element on its own line", [[
Harbour bridge live: crane lifts the last span into place
Nora Quill and Otto Vane
Thu 3 Jun 2021 14.10 BST
Key events
2h ago
Crane begins to turn
3h ago
Crowds on the quay
5m ago
14.02 BST
Otto Vane
Span is in place
The crew has bolted the span to the northern pier.
Updated at
14.05 BST
30m ago
13.40 BST
Crane begins to turn
The crane began to turn a little after half past one.
1h ago
13.15 BST
The wind has dropped, and the crew has been told to get ready.
2h ago
12.55 BST
Otto Vane
Thousands stand on the quay in the rain, and nobody seems to mind.
Newest
1 of 3
Next
Oldest
Topics
- Bridges]], {
  kind = "liveblog", authors = { "Nora Quill", "Otto Vane" }, published = "2021-06-03T14:10:00+01:00",
  key_points = { "Crane begins to turn", "Crowds on the quay" }, pagination = { page = 1, pages = 3 },
  tags = { "Bridges" },
  posts = {
    "2021-06-03T14:02:00+01:00 | Otto Vane | Span is in place | The crew has bolted the span to the northern pier.",
    "2021-06-03T13:40:00+01:00 |  | Crane begins to turn | The crane began to turn a little after half past one.",
    "2021-06-03T13:15:00+01:00 |  | - | The wind has dropped, and the crew has been told to get ready.",
    "2021-06-03T12:55:00+01:00 | Otto Vane | - | Thousands stand on the quay in the rain, and nobody seems to mind.",
  } })

case("byline behind its post, not glued", [[
Storm over Merrow Bay: ferries stay in port
Ida Brandt Tuesday 9 March 2021 18:20 GMT
All ferries stay in port tonight while the storm passes over the bay.
Key Points
- Ferries stay in port
- Lighthouse loses power
Lighthouse loses power
The lighthouse at Merrow Point has lost power.
Engineers are on their way with a generator.
Ida Brandt
9 March 2021 18:20
Ferries stay in port
The company said no ferry would sail before dawn.
Ida Brandt
9 March 2021 17:45
School gym opens for travellers
Around eighty travellers will spend the night in the school gym.
Ida Brandt
9 March 2021 17:02
More about
StormsMerrow Bay]], {
  kind = "liveblog", authors = { "Ida Brandt" }, published = "2021-03-09T18:20:00Z",
  lead = { "All ferries stay in port tonight while the storm passes over the bay." },
  key_points = { "Ferries stay in port", "Lighthouse loses power" }, tags = { "Storms", "Merrow Bay" },
  posts = {
    "2021-03-09T18:20:00Z | Ida Brandt | Lighthouse loses power | The lighthouse at Merrow Point has lost power. / "
      .. "Engineers are on their way with a generator.",
    "2021-03-09T17:45:00Z | Ida Brandt | Ferries stay in port | The company said no ferry would sail before dawn.",
    "2021-03-09T17:02:00Z | Ida Brandt | School gym opens for travellers | "
      .. "Around eighty travellers will spend the night in the school gym.",
  } })

case("German, time with Uhr and a bar", [[
Liveticker: Hochwasser an der Lenne erreicht Scheitel
Stand: 12.07.2021, 20:15 Uhr
Der Scheitel der Flutwelle hat die Altstadt erreicht.
Das Wichtigste in Kürze:
- Scheitel bei 4,80 Metern
- Bahnstrecke bleibt gesperrt
19:30 Uhr | Scheitel erreicht
Der Pegel steht seit einer Stunde bei 4,80 Metern.
Die Feuerwehr gibt vorsichtig Entwarnung.
18:05 Uhr | Bahn stellt Betrieb ein
Zwischen Oberau und Niedertal fahren keine Züge mehr.
17:20 Uhr | Helfer füllen Sandsäcke
Mehr als 200 Freiwillige sind dem Aufruf gefolgt.
Lesen Sie auch
Was tun, wenn der Keller vollläuft?]], {
  kind = "liveblog", key_points = { "Scheitel bei 4,80 Metern", "Bahnstrecke bleibt gesperrt" },
  lead = { "Der Scheitel der Flutwelle hat die Altstadt erreicht." },
  posts = {
    "2021-07-12T19:30:00 |  | Scheitel erreicht | Der Pegel steht seit einer Stunde bei 4,80 Metern. / "
      .. "Die Feuerwehr gibt vorsichtig Entwarnung.",
    "2021-07-12T18:05:00 |  | Bahn stellt Betrieb ein | Zwischen Oberau und Niedertal fahren keine Züge mehr.",
    "2021-07-12T17:20:00 |  | Helfer füllen Sandsäcke | Mehr als 200 Freiwillige sind dem Aufruf gefolgt.",
  } })

case("German, date and time before the headline, with bars", [[
Sternwarte Ticker: Der Komet über dem Tal
31.03.22 | 11:26 | Wolken reißen auf
Nach zwei Stunden Regen reißen die Wolken über dem Tal auf.
31.03.22 | 10:58 | Erste Besucher da
Vor der Kuppel warten bereits die ersten Besucher.
30.03.22 | 23:10 | Komet zum ersten Mal gesehen
Ein Team der Sternwarte hat den Kometen fotografiert.
Mehr zum Thema
Wie man einen Kometen findet]], {
  kind = "liveblog",
  posts = {
    "2022-03-31T11:26:00 |  | Wolken reißen auf | Nach zwei Stunden Regen reißen die Wolken über dem Tal auf.",
    "2022-03-31T10:58:00 |  | Erste Besucher da | Vor der Kuppel warten bereits die ersten Besucher.",
    "2022-03-30T23:10:00 |  | Komet zum ersten Mal gesehen | Ein Team der Sternwarte hat den Kometen fotografiert.",
  } })

case("German, updates with weekday and day", [[
Bergrettung am Hohen Zahn: Alle Wanderer sind gefunden
13. März 2022
Update, Sonntag (13. März), 21.24 Uhr: Alle sechs Wanderer sind wohlauf, teilt die Bergrettung mit.
Sie werden in der Hütte versorgt.
Update, Sonntag (13. März), 19.02 Uhr: Ein Hubschrauber hat die Gruppe am Grat entdeckt.
Update vom 13. März, 16.40 Uhr: Die Suche wird am Nachmittag auf die Ostseite ausgeweitet.]], {
  kind = "liveblog",
  posts = {
    "2022-03-13T21:24:00 |  | - | Alle sechs Wanderer sind wohlauf, teilt die Bergrettung mit. / "
      .. "Sie werden in der Hütte versorgt.",
    "2022-03-13T19:02:00 |  | - | Ein Hubschrauber hat die Gruppe am Grat entdeckt.",
    "2022-03-13T16:40:00 |  | - | Die Suche wird am Nachmittag auf die Ostseite ausgeweitet.",
  } })

case("French, clock with h and a colon", [[
En direct : la fête des lanternes de Montclar malgré la pluie
Publié le 14 décembre 2022 à 18h30
Des milliers de visiteurs sont attendus dans la vieille ville.
L’essentiel
- La parade est avancée d'une heure
- Les navettes sont gratuites
22h45 : Fin de la parade
Les derniers chars ont quitté la place de la mairie.
21h30 : La pluie redouble
Les organisateurs distribuent des ponchos aux visiteurs.
20h05 : Départ de la parade
La parade est partie de la gare avec vingt minutes de retard.
Lire aussi
Pourquoi Montclar allume ses lanternes]], {
  kind = "liveblog", published = "2022-12-14T18:30:00",
  key_points = { "La parade est avancée d'une heure", "Les navettes sont gratuites" },
  posts = {
    "2022-12-14T22:45:00 |  | Fin de la parade | Les derniers chars ont quitté la place de la mairie.",
    "2022-12-14T21:30:00 |  | La pluie redouble | Les organisateurs distribuent des ponchos aux visiteurs.",
    "2022-12-14T20:05:00 |  | Départ de la parade | La parade est partie de la gare avec vingt minutes de retard.",
  } })

case("French, names behind the clock, time alone on its line", [[
En direct, le tunnel du col de Brame rouvre à la circulation
Par Lise Aubert
mardi 4 avril 2023
18:20
Lise Aubert
Premiers camions
Les premiers camions sont passés sous les applaudissements.
17:55
Marc Tessier
La barrière est levée
Le préfet a levé la barrière lui-même.
17:10
Lise Aubert
Dernière inspection
Une dernière inspection est en cours dans le tube nord.
Commentaires]], {
  kind = "liveblog", authors = { "Lise Aubert" },
  posts = {
    "2023-04-04T18:20:00 | Lise Aubert | Premiers camions | "
      .. "Les premiers camions sont passés sous les applaudissements.",
    "2023-04-04T17:55:00 | Marc Tessier | La barrière est levée | Le préfet a levé la barrière lui-même.",
    "2023-04-04T17:10:00 | Lise Aubert | Dernière inspection | "
      .. "Une dernière inspection est en cours dans le tube nord.",
  } })

case("Spanish, headline before the time", [[
Última hora del volcán de Isla Parda, en directo
3 de febrero de 2022
La lava llega al mar
08:15
La colada ha alcanzado la costa poco después de las ocho.
No hay heridos.
Evacuado el faro
07:40
El farero y su familia han sido trasladados al puerto.
Primeras grietas
06:05
Los vecinos oyeron un ruido sordo antes del amanecer.
Te puede interesar
Así se vigila un volcán desde el espacio]], {
  kind = "liveblog",
  posts = {
    "2022-02-03T08:15:00 |  | La lava llega al mar | La colada ha alcanzado la costa poco después de las ocho. / "
      .. "No hay heridos.",
    "2022-02-03T07:40:00 |  | Evacuado el faro | El farero y su familia han sido trasladados al puerto.",
    "2022-02-03T06:05:00 |  | Primeras grietas | Los vecinos oyeron un ruido sordo antes del amanecer.",
  } })

case("Italian, oldest first, over midnight", [[
La notte delle comete in diretta da Valdoria
Pubblicato il 12 agosto 2022
22:50 Si spengono le luci
Il comune ha spento tutti i lampioni del centro.
23:30 Prima scia
La prima scia è stata vista sopra il campanile.
00:40 Il cielo si copre
Le nuvole hanno coperto metà del cielo.
01:15 Si torna a casa
Gli ultimi curiosi lasciano la collina.
Leggi anche
Come fotografare le stelle]], {
  kind = "liveblog",
  posts = {
    "2022-08-12T22:50:00 |  | Si spengono le luci | Il comune ha spento tutti i lampioni del centro.",
    "2022-08-12T23:30:00 |  | Prima scia | La prima scia è stata vista sopra il campanile.",
    "2022-08-13T00:40:00 |  | Il cielo si copre | Le nuvole hanno coperto metà del cielo.",
    "2022-08-13T01:15:00 |  | Si torna a casa | Gli ultimi curiosi lasciano la collina.",
  } })

case("Portuguese, newest first, over midnight, with day headings", [[
Ao vivo: regata de Porto Sereno
7 de maio de 2023
Domingo, 7 de maio de 2023
00h20 - Chega o último veleiro
O último veleiro cruzou a linha pouco depois da meia-noite.
Sábado, 6 de maio de 2023
23h10 - Vento fraco na barra
A organização decidiu encurtar o percurso.
21h45 - Partida adiada
A partida foi adiada por falta de vento.
Leia também
Como ler o vento]], {
  kind = "liveblog",
  posts = {
    "2023-05-07T00:20:00 |  | Chega o último veleiro | O último veleiro cruzou a linha pouco depois da meia-noite.",
    "2023-05-06T23:10:00 |  | Vento fraco na barra | A organização decidiu encurtar o percurso.",
    "2023-05-06T21:45:00 |  | Partida adiada | A partida foi adiada por falta de vento.",
  } })

case("Dutch, relative times with clocks", [[
Liveblog schaatstocht: ijs houdt in alle elf dorpen
Door Femke Postma
woensdag 8 februari 2023 om 15.30 uur
5 minuten geleden
15:25
IJsmeester tevreden
De ijsmeester noemt het ijs in alle dorpen sterk genoeg.
1 uur geleden
14:20
Drukte bij de start
Bij de start staan al duizenden mensen.
2 uur geleden
13:05
Brug gesloten
De brug bij Oudeveen is gesloten voor auto's.
Lees ook
Zo meet je ijs]], {
  kind = "liveblog", authors = { "Femke Postma" },
  posts = {
    "2023-02-08T15:25:00 |  | IJsmeester tevreden | De ijsmeester noemt het ijs in alle dorpen sterk genoeg.",
    "2023-02-08T14:20:00 |  | Drukte bij de start | Bij de start staan al duizenden mensen.",
    "2023-02-08T13:05:00 |  | Brug gesloten | De brug bij Oudeveen is gesloten voor auto's.",
  } })

case("English, a.m. and p.m., headline glued to the text", [[
Live: the great pumpkin weigh-off at Tarn Fair
October 9, 2021
1:38pmA new record standsThe scales stopped at 1,109 kilos, and the crowd went quiet.
12:50pmThree giants leftOnly three pumpkins are left to be weighed.
11:05amDoors openThe gates opened to a queue that ran around the field.
9:30amRain at dawnIt rained at dawn, which the growers call a blessing.
Related
How to grow a giant]], {
  kind = "liveblog",
  posts = {
    "2021-10-09T13:38:00 |  | A new record stands | The scales stopped at 1,109 kilos, and the crowd went quiet.",
    "2021-10-09T12:50:00 |  | Three giants left | Only three pumpkins are left to be weighed.",
    "2021-10-09T11:05:00 |  | Doors open | The gates opened to a queue that ran around the field.",
    "2021-10-09T09:30:00 |  | Rain at dawn | It rained at dawn, which the growers call a blessing.",
  } })

case("epoch seconds", [[
Live: lantern regatta on Lake Ostra
1648725965
First lanterns lit
The first lanterns were lit as the band began to play.
1648722365
Boats gather
Forty boats have gathered at the southern pier.
1648718765
Rain stops
The rain has stopped, and the stands are filling.]], {
  kind = "liveblog",
  posts = {
    "2022-03-31T11:26:05Z |  | First lanterns lit | The first lanterns were lit as the band began to play.",
    "2022-03-31T10:26:05Z |  | Boats gather | Forty boats have gathered at the southern pier.",
    "2022-03-31T09:26:05Z |  | Rain stops | The rain has stopped, and the stands are filling.",
  } })

case("epoch seconds glued to the headline", [[
Live: lantern regatta on Lake Ostra
1648725965First lanterns lit
The first lanterns were lit as the band began to play.
1648722365Boats gather
Forty boats have gathered at the southern pier.
1648718765Rain stops
The rain has stopped, and the stands are filling.]], {
  kind = "liveblog",
  posts = {
    "2022-03-31T11:26:05Z |  | First lanterns lit | The first lanterns were lit as the band began to play.",
    "2022-03-31T10:26:05Z |  | Boats gather | Forty boats have gathered at the southern pier.",
    "2022-03-31T09:26:05Z |  | Rain stops | The rain has stopped, and the stands are filling.",
  } })

case("epoch seconds beside what the page shows", [[
Live: lantern regatta on Lake Ostra
1648725965
13:26
First lanterns lit
The first lanterns were lit as the band began to play.
1648722365
12:26
Boats gather
Forty boats have gathered at the southern pier.
1648718765
11:26
Rain stops
The rain has stopped, and the stands are filling.]], {
  kind = "liveblog",
  posts = {
    "2022-03-31T11:26:05Z |  | First lanterns lit | The first lanterns were lit as the band began to play.",
    "2022-03-31T10:26:05Z |  | Boats gather | Forty boats have gathered at the southern pier.",
    "2022-03-31T09:26:05Z |  | Rain stops | The rain has stopped, and the stands are filling.",
  } })

case("clock, zone and date in one line, authors behind the headline", [[
The clock tower of Ansley is moved: live updates
Posted 5:09 p.m. ET, March 3, 2022
Tower reaches the square
From Ansley Post's Mara Lindt and Joe Fisk
The tower has reached its new square after nine hours.
Posted 3:40 p.m. ET, March 3, 2022
Halfway there
From Ansley Post's Joe Fisk
The tower is halfway down Mill Street.
Posted 8:02 a.m. ET, March 3, 2022
The tower moves
From Ansley Post's Mara Lindt
The tower moved its first metre this morning.
Comments]], {
  kind = "liveblog",
  posts = {
    "2022-03-03T17:09:00 | Mara Lindt, Joe Fisk | Tower reaches the square | "
      .. "The tower has reached its new square after nine hours.",
    "2022-03-03T15:40:00 | Joe Fisk | Halfway there | The tower is halfway down Mill Street.",
    "2022-03-03T08:02:00 | Mara Lindt | The tower moves | The tower moved its first metre this morning.",
  } })

case("plus signs around time and headline", [[
Ticker: Großbrand im alten Speicher
2. Mai 2022
+++ 18:12 Feuer unter Kontrolle +++
Die Feuerwehr meldet, der Brand sei unter Kontrolle.
+++ 17:30 Rauch über der Stadt +++
Anwohner sollen Fenster und Türen schließen.
+++ 16:45 Alarm im Hafen +++
Um Viertel vor fünf ging der erste Notruf ein.]], {
  kind = "liveblog",
  posts = {
    "2022-05-02T18:12:00 |  | Feuer unter Kontrolle | Die Feuerwehr meldet, der Brand sei unter Kontrolle.",
    "2022-05-02T17:30:00 |  | Rauch über der Stadt | Anwohner sollen Fenster und Türen schließen.",
    "2022-05-02T16:45:00 |  | Alarm im Hafen | Um Viertel vor fünf ging der erste Notruf ein.",
  } })

case("a time twice, for readers and for machines", [[
Snowed in: the pass at Korrin, as it happened
Published 14 January 2024
Posted at 12:34 14 Jan12:34 14 Jan
Plough breaks through
The first plough has broken through from the south.
Posted at 11:50 14 Jan11:50 14 Jan
Tea for the drivers
Villagers have brought tea to the drivers.
Posted at 10:15 14 Jan10:15 14 Jan
Forty cars stuck
About forty cars are stuck on the pass.]], {
  kind = "liveblog",
  posts = {
    "2024-01-14T12:34:00 |  | Plough breaks through | The first plough has broken through from the south.",
    "2024-01-14T11:50:00 |  | Tea for the drivers | Villagers have brought tea to the drivers.",
    "2024-01-14T10:15:00 |  | Forty cars stuck | About forty cars are stuck on the pass.",
  } })

case("authors with their jobs", [[
The tide mill of Penrow turns again: live
Tuesday 4 May 2021
16:20Nora QuillCoast correspondentFirst flour
The first flour in ninety years has been ground and weighed.
15:45Otto VaneReporterGates open
The gates have opened, and the wheel has begun to turn.
15:05Nora QuillCoast correspondentWaiting for the ebb
The miller waits for the ebb with his hand on the lever.]], {
  kind = "liveblog",
  posts = {
    "2021-05-04T16:20:00 | Nora Quill | First flour | The first flour in ninety years has been ground and weighed.",
    "2021-05-04T15:45:00 | Otto Vane | Gates open | The gates have opened, and the wheel has begun to turn.",
    "2021-05-04T15:05:00 | Nora Quill | Waiting for the ebb | "
      .. "The miller waits for the ebb with his hand on the lever.",
  } })

case("authors with their jobs, on lines of their own", [[
The tide mill of Penrow turns again: live
Tuesday 4 May 2021
16:20
Nora Quill
Coast correspondent
First flour
The first flour in ninety years has been ground and weighed.
15:45
Otto Vane
Reporter
Gates open
The gates have opened, and the wheel has begun to turn.
15:05
Nora Quill
Coast correspondent
Waiting for the ebb
The miller waits for the ebb with his hand on the lever.]], {
  kind = "liveblog",
  posts = {
    "2021-05-04T16:20:00 | Nora Quill | First flour | The first flour in ninety years has been ground and weighed.",
    "2021-05-04T15:45:00 | Otto Vane | Gates open | The gates have opened, and the wheel has begun to turn.",
    "2021-05-04T15:05:00 | Nora Quill | Waiting for the ebb | "
      .. "The miller waits for the ebb with his hand on the lever.",
  } })

case("marks before the time, and lists of times in a post", [[
Open day at the Quarn observatory, live
Published on 6 June 2021
● 15:10 Dome closes for rain
The dome has been closed, and the queue moves indoors.
● 14:30 Programme for the afternoon
The programme goes on in the lecture hall:
- 15:00 The moons of Jupiter
- 16:00 How to grind a mirror
● 13:05 Doors open
The first visitors climbed the stairs a little after one.]], {
  kind = "liveblog", published = "2021-06-06",
  posts = {
    "2021-06-06T15:10:00 |  | Dome closes for rain | The dome has been closed, and the queue moves indoors.",
    "2021-06-06T14:30:00 |  | Programme for the afternoon | The programme goes on in the lecture hall: / "
      .. "15:00 The moons of Jupiter / 16:00 How to grind a mirror",
    "2021-06-06T13:05:00 |  | Doors open | The first visitors climbed the stairs a little after one.",
  } })

case("a label before every time", [[
La course des brouettes de Sainte-Aure en direct
Publié le 3 juin 2022 à 10h00
Publié à 17h20
Les vainqueurs
Les deux sœurs du moulin ont gagné avec une roue d'avance.
Publié à 16h45
Une chute sans gravité
Une brouette a versé dans le dernier virage, sans blessé.
Publié à 16h00
Le départ
Le maire a donné le départ avec la cloche de l'école.]], {
  kind = "liveblog",
  posts = {
    "2022-06-03T17:20:00 |  | Les vainqueurs | Les deux sœurs du moulin ont gagné avec une roue d'avance.",
    "2022-06-03T16:45:00 |  | Une chute sans gravité | Une brouette a versé dans le dernier virage, sans blessé.",
    "2022-06-03T16:00:00 |  | Le départ | Le maire a donné le départ avec la cloche de l'école.",
  } })

case("a table of contents before the posts, without a heading", [[
Baker's oven of Lessing lit again, live
Friday 2 July 2021
11:40 First loaves
10:55 The fire holds
10:10 A light is carried over
11:40 First loaves
The first loaves are out, dark and a little flat.
They were gone before the newsletter of the guild could announce them.
10:55 The fire holds
The fire has held for half an hour without more wood.
10:10 A light is carried over
A boy carried the light over from the church.]], {
  kind = "liveblog", key_points = { "First loaves", "The fire holds", "A light is carried over" },
  posts = {
    "2021-07-02T11:40:00 |  | First loaves | The first loaves are out, dark and a little flat. / "
      .. "They were gone before the newsletter of the guild could announce them.",
    "2021-07-02T10:55:00 |  | The fire holds | The fire has held for half an hour without more wood.",
    "2021-07-02T10:10:00 |  | A light is carried over | A boy carried the light over from the church.",
  } })

case("time behind the headline in brackets", [[
Der Umzug der Bibliothek im Ticker
5. September 2022
Letzte Kiste verladen (16.10 Uhr)
Die letzte Bücherkiste steht auf dem Wagen.
Pause am Mittag (12.30 Uhr)
Die Helfer machen eine Stunde Pause.
Es geht los (8.00 Uhr)
Pünktlich um acht begann der Umzug mit den Landkarten.]], {
  kind = "liveblog",
  posts = {
    "2022-09-05T16:10:00 |  | Letzte Kiste verladen | Die letzte Bücherkiste steht auf dem Wagen.",
    "2022-09-05T12:30:00 |  | Pause am Mittag | Die Helfer machen eine Stunde Pause.",
    "2022-09-05T08:00:00 |  | Es geht los | Pünktlich um acht begann der Umzug mit den Landkarten.",
  } })

case("an article with times in its prose", [[
How the night train to Selby got its name
By Ruth Hale
4 May 2020
The night train left at 21:15 for forty years, and nobody asked why.
It stopped at 22:40 in Ferrow, where the driver drank a coffee.
A new timetable
In 1987 the company moved the train to 21:45, and letters arrived by the sack.
Subscribe
Most read
Ten bridges to walk across
The last lamplighter]], {
  kind = "article", title = "How the night train to Selby got its name", authors = { "Ruth Hale" },
  published = "2020-05-04", blocks = {
    "paragraph: The night train left at 21:15 for forty years, and nobody asked why.",
    "paragraph: It stopped at 22:40 in Ferrow, where the driver drank a coffee.",
    "heading: A new timetable",
    "paragraph: In 1987 the company moved the train to 21:45, and letters arrived by the sack.",
  } })

-- Texts that are no live blog, cut off ones, and worse: they give a record, never an error.
local oddities = { "", "12:30", "12:30\n12:31\n12:32", "Nora Quill\n12:30\nNora Quill\n12:31\nNora Quill\n12:32",
  "- 12:30\n- 12:31\n- 12:32", "Key points\nKey points\nTopics", "1 / 6", "By\nBy\nBy", "\1\2\n\255\n12:30\254",
  "Updated at\n12:30\nUpdated at\n12:31\nUpdated at\n12:32" }

local function shown(list, how)
  local out = {}
  for i, entry in ipairs(list or {}) do out[i] = how(entry) end
  return out
end

-- One text, with other words around the clock of each post.
local around_clocks = {
  { "a clock with a name after it", "%s GMT by %s" },
  { "a name before \"posted at\"", "%2$s posted at %1$s" },
  { "a name and a job before \"posted at\"", "%2$s Political correspondent posted at %1$s" },
  { "a marker, a clock, a name", "Posted %s by %s" },
}
for _, around in ipairs(around_clocks) do
  local function line(clock, name)
    return (around[2]:gsub("%%1$s", clock):gsub("%%2$s", name):gsub("%%s", clock, 1):gsub("%%s", name, 1))
  end
  case(around[1] .. ", cards after the last post", ([[
Live updates: Storm on the point
Trains between north and south were stopped on Monday.

%s
Roads closed along the river
The police closed the bridge on Monday and asked people to stay at home until the water falls.
%s
Second boat found in the harbour
Rescue teams found the second boat near the old pier late in the evening, officials said.
%s
Schools stay shut
Schools will remain shut until Friday, the town hall said in a statement on Monday night.
%s
Trains run again
The first train left for the south at noon, with two hundred people on board, the railway said.
Market halls to open again
2h
Ferry prices fall for the summer
3h
]]):format(line("19:28", "Luis Ferro"), line("19:08", "Anna Brandt"), line("18:28", "Luis Ferro"),
    line("18:01", "Mira Odell")), { kind = "liveblog", posts = {
    "- | Luis Ferro | Roads closed along the river | "
      .. "The police closed the bridge on Monday and asked people to stay at home until the water falls.",
    "- | Anna Brandt | Second boat found in the harbour | "
      .. "Rescue teams found the second boat near the old pier late in the evening, officials said.",
    "- | Luis Ferro | Schools stay shut | "
      .. "Schools will remain shut until Friday, the town hall said in a statement on Monday night.",
    "- | Mira Odell | Trains run again | "
      .. "The first train left for the south at noon, with two hundred people on board, the railway said.",
  } })
end

describe("nutgraf.dump reads", function()
  for _, entry in ipairs(cases) do
    local name, source, expected = entry[1], entry[2], entry[3]
    it(name, function()
      local record = dump.read(lines_of(source))
      for field, value in pairs(expected) do
        local got = record[field]
        if field == "posts" then got = shown(got, show) end
        if field == "blocks" then got = shown(got, function(block) return block.type .. ": " .. block.text end) end
        assert.same(value, got)
      end
    end)
  end

  it("relative times when it is told what time it is", function()
    local source = "Live: the long table of Ostra\n5 minutes ago\nSoup is served\nThe soup came before the speeches did.\n"
      .. "1 hour ago\nChairs arrive\nFour hundred chairs were carried down the hill.\n2 hours ago\nTable is laid\n"
      .. "The table is two streets long and has one leg too few."
    local record = dump.read(lines_of(source), { now = 1648725960 })
    assert.same({ "2022-03-31T11:21:00Z", "2022-03-31T10:26:00Z", "2022-03-31T09:26:00Z" },
      shown(record.posts, function(post) return post.published end))
    assert.is_nil(dump.read(lines_of(source)).posts[1].published)
  end)

  it("divides a text by no more times than it may, and loses nothing of it", function()
    local function stamps(count)
      local found, words = 0, 0
      for _, piece in ipairs(line_pieces.cut(lines_of(("12:30 A ferry left.\n"):rep(count)))) do
        if piece.stamp then found = found + 1 else words = words + select(2, piece.text:gsub("12:30", "")) end
      end
      return found, words
    end
    assert.same({ 20, 0 }, { stamps(20) })
    assert.same({ 30000, 12 }, { stamps(30012) })
  end)

  for _, source in ipairs(oddities) do
    it(("anything: %q"):format(source), function()
      local record = dump.read(lines_of(source))
      assert.is_true(record.kind == "article" or record.kind == "liveblog")
    end)
  end
end)
