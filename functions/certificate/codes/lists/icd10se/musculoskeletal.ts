import { entriesFrom, lazily } from "../lines.ts";

/** Joints, back, muscles and tendons: chapter XIII. */
export const musculoskeletal = lazily(() => entriesFrom(`
M00|Varig artrit|Pyogenic arthritis
M00.9|Varig artrit, ospecificerad|Pyogenic arthritis, unspecified
M02|Reaktiv artrit|Reactive arthropathies
M02.9|Reaktiv artrit, ospecificerad|Reactive arthropathy, unspecified
M05|Seropositiv reumatoid artrit|Seropositive rheumatoid arthritis
*M05.9|Seropositiv reumatoid artrit, ospecificerad|Seropositive rheumatoid arthritis, unspecified
M06|Annan reumatoid artrit|Other rheumatoid arthritis
M06.0|Seronegativ reumatoid artrit|Seronegative rheumatoid arthritis
*M06.9|Reumatoid artrit, ospecificerad|Rheumatoid arthritis, unspecified
M07|Psoriasisartropati och enteropatiska artropatier|Psoriatic and enteropathic arthropathies
M08|Juvenil artrit|Juvenile arthritis
M10|Gikt|Gout
M10.0|Idiopatisk gikt|Idiopathic gout
*M10.9|Gikt, ospecificerad|Gout, unspecified
M11|Andra kristallartropatier|Other crystal arthropathies
M13|Annan artrit|Other arthritis
M13.0|Polyartrit, ospecificerad|Polyarthritis, unspecified
M13.1|Monoartrit som ej klassificeras på annan plats|Monoarthritis, not elsewhere classified
M13.9|Artrit, ospecificerad|Arthritis, unspecified
M15|Polyartros|Polyarthrosis
M15.9|Polyartros, ospecificerad|Polyarthrosis, unspecified
M16|Höftledsartros|Coxarthrosis [arthrosis of hip]
M16.0|Primär koxartros, dubbelsidig|Primary coxarthrosis, bilateral
*M16.1|Annan primär koxartros|Other primary coxarthrosis
**M16.9|Koxartros, ospecificerad|Coxarthrosis, unspecified
M17|Knäledsartros|Gonarthrosis [arthrosis of knee]
M17.0|Primär gonartros, dubbelsidig|Primary gonarthrosis, bilateral
*M17.1|Annan primär gonartros|Other primary gonarthrosis
**M17.9|Gonartros, ospecificerad|Gonarthrosis, unspecified
M18|Artros i första karpometakarpalleden|Arthrosis of first carpometacarpal joint
*M18.9|Artros i första karpometakarpalleden, ospecificerad|Arthrosis of first carpometacarpal joint, unspecified
M19|Andra artroser|Other arthrosis
M19.0|Primär artros i andra leder|Primary arthrosis of other joints
*M19.9|Artros, ospecificerad|Arthrosis, unspecified
M20|Förvärvade deformiteter av fingrar och tår|Acquired deformities of fingers and toes
*M20.1|Hallux valgus (förvärvad)|Hallux valgus (acquired)
M20.2|Hallux rigidus|Hallux rigidus
M20.4|Andra hammartår (förvärvade)|Other hammer toe(s) (acquired)
M21|Andra förvärvade extremitetsdeformiteter|Other acquired deformities of limbs
M21.4|Plattfot (förvärvad)|Flat foot [pes planus] (acquired)
M22|Sjukdomar i patella|Disorders of patella
M22.0|Recidiverande luxation av patella|Recurrent dislocation of patella
M22.2|Patellofemorala sjukdomar|Patellofemoral disorders
M22.4|Chondromalacia patellae|Chondromalacia patellae
M23|Sjukliga förändringar i knäled|Internal derangement of knee
*M23.2|Rubbning i menisk orsakad av gammal bristning eller skada|Derangement of meniscus due to old tear or injury
M23.5|Kronisk instabilitet i knäled|Chronic instability of knee
M24|Andra specificerade ledsjukdomar|Other specific joint derangements
M24.4|Habituell luxation och subluxation i led|Recurrent dislocation and subluxation of joint
M25|Andra ledsjukdomar som ej klassificeras på annan plats|Other joint disorders, not elsewhere classified
M25.3|Annan instabilitet i led|Other instability of joint
M25.4|Utgjutning i led|Effusion of joint
**M25.5|Ledvärk|Pain in joint
M25.6|Stelhet i led som ej klassificeras på annan plats|Stiffness of joint, not elsewhere classified
M31|Andra nekrotiserande kärlsjukdomar|Other necrotizing vasculopathies
M31.5|Jättecellsarterit med polymyalgia rheumatica|Giant cell arteritis with polymyalgia rheumatica
M31.6|Annan jättecellsarterit|Other giant cell arteritis
M32|Systemisk lupus erythematosus [SLE]|Systemic lupus erythematosus
M32.9|Systemisk lupus erythematosus, ospecificerad|Systemic lupus erythematosus, unspecified
M33|Dermatomyosit-polymyosit|Dermatopolymyositis
M34|Systemisk skleros|Systemic sclerosis
M35|Andra inflammatoriska systemsjukdomar|Other systemic involvement of connective tissue
M35.0|Sjögrens syndrom|Sicca syndrome [Sjögren]
*M35.3|Polymyalgia rheumatica|Polymyalgia rheumatica
M35.7|Hypermobilitetssyndrom|Hypermobility syndrome
M40|Kyfos och lordos|Kyphosis and lordosis
M41|Skolios|Scoliosis
M41.9|Skolios, ospecificerad|Scoliosis, unspecified
M42|Osteokondros i ryggraden|Spinal osteochondrosis
M43|Andra deformerande ryggsjukdomar|Other deforming dorsopathies
M43.1|Spondylolistes|Spondylolisthesis
M43.6|Torticollis|Torticollis
M45|Pelvospondylit|Ankylosing spondylitis
M46|Andra inflammatoriska ryggsjukdomar|Other inflammatory spondylopathies
M46.1|Sakroiliit som ej klassificeras på annan plats|Sacroiliitis, not elsewhere classified
M47|Spondylos|Spondylosis
M47.8|Annan spondylos|Other spondylosis
M47.9|Spondylos, ospecificerad|Spondylosis, unspecified
M48|Andra spondylopatier|Other spondylopathies
*M48.0|Spinal stenos|Spinal stenosis
M50|Sjukdomar i halskotpelarens mellankotskivor|Cervical disc disorders
M50.1|Sjukdom i halskotpelarens mellankotskivor med radikulopati|Cervical disc disorder with radiculopathy
M50.9|Sjukdom i halskotpelarens mellankotskivor, ospecificerad|Cervical disc disorder, unspecified
M51|Andra sjukdomar i mellankotskivorna|Other intervertebral disc disorders
**M51.1|Sjukdom i ländkotpelarens och andra mellankotskivor med radikulopati|Lumbar and other intervertebral disc disorders with radiculopathy
M51.2|Annan specificerad förskjutning av mellankotskiva|Other specified intervertebral disc displacement
M51.3|Annan specificerad degeneration av mellankotskiva|Other specified intervertebral disc degeneration
M51.9|Sjukdom i mellankotskiva, ospecificerad|Intervertebral disc disorder, unspecified
M53|Andra ryggsjukdomar som ej klassificeras på annan plats|Other dorsopathies, not elsewhere classified
M53.0|Cervikokranialt syndrom|Cervicocranial syndrome
*M53.1|Cervikobrakialt syndrom|Cervicobrachial syndrome
M53.2|Instabilitet i ryggraden|Spinal instabilities
M53.3|Sjukdomar i sakrokoccygeala regionen som ej klassificeras på annan plats|Sacrococcygeal disorders, not elsewhere classified
M54|Ryggvärk|Dorsalgia
M54.1|Radikulopati|Radiculopathy
**M54.2|Cervikalgi|Cervicalgia
*M54.3|Ischias|Sciatica
**M54.4|Lumbago med ischias|Lumbago with sciatica
**M54.5|Lumbago|Low back pain
*M54.6|Smärtor i bröstryggen|Pain in thoracic spine
M54.8|Annan ryggvärk|Other dorsalgia
**M54.9|Ryggvärk, ospecificerad|Dorsalgia, unspecified
M60|Myosit|Myositis
M60.9|Myosit, ospecificerad|Myositis, unspecified
M62|Andra muskelsjukdomar|Other disorders of muscle
M62.0|Muskeldiastas|Diastasis of muscle
M62.6|Muskelöveransträngning|Muscle strain
M65|Synovit och tenosynovit|Synovitis and tenosynovitis
*M65.3|Triggerfinger|Trigger finger
*M65.4|Tenosynovit vid processus styloideus radii|Radial styloid tenosynovitis [de Quervain]
M65.8|Annan specificerad synovit och tenosynovit|Other synovitis and tenosynovitis
*M65.9|Synovit och tenosynovit, ospecificerad|Synovitis and tenosynovitis, unspecified
M66|Spontan ruptur av ledhinna och sena|Spontaneous rupture of synovium and tendon
M66.0|Ruptur av poplitealcysta|Rupture of popliteal cyst
M67|Andra sjukdomar i ledhinnor och senor|Other disorders of synovium and tendon
M67.4|Ganglion|Ganglion
M70|Mjukvävnadssjukdomar relaterade till användning, överansträngning och tryck|Soft tissue disorders related to use, overuse and pressure
M70.2|Olekranonbursit|Olecranon bursitis
M70.4|Prepatellar bursit|Prepatellar bursitis
*M70.6|Trokanterbursit|Trochanteric bursitis
M70.7|Annan bursit i höft|Other bursitis of hip
M71|Andra sjukdomar i bursorna|Other bursopathies
M71.2|Poplitealcysta [Bakercysta]|Synovial cyst of popliteal space [Baker]
M71.9|Sjukdom i bursa, ospecificerad|Bursopathy, unspecified
M72|Fibroblastsjukdomar|Fibroblastic disorders
*M72.0|Palmar fascial fibromatos [Dupuytren]|Palmar fascial fibromatosis [Dupuytren]
*M72.2|Plantar fascial fibromatos|Plantar fascial fibromatosis
M75|Sjukdomsprocesser i skulderled|Shoulder lesions
*M75.0|Adhesiv kapsulit i skulderled|Adhesive capsulitis of shoulder
**M75.1|Rotatorcuffsyndrom|Rotator cuff syndrome
M75.2|Bicepstendinit|Bicipital tendinitis
*M75.3|Kalkinlagring i skulderled|Calcific tendinitis of shoulder
**M75.4|Impingementsyndrom i skulderled|Impingement syndrome of shoulder
M75.5|Bursit i skulderled|Bursitis of shoulder
M75.8|Andra specificerade sjukdomsprocesser i skulderled|Other shoulder lesions
*M75.9|Sjukdomsprocess i skulderled, ospecificerad|Shoulder lesion, unspecified
M76|Entesopatier i nedre extremitet med undantag för foten|Enthesopathies of lower limb, excluding foot
M76.3|Iliotibialbandssyndrom|Iliotibial band syndrome
M76.5|Patellartendinit|Patellar tendinitis
*M76.6|Hälsenetendinit|Achilles tendinitis
M77|Andra entesopatier|Other enthesopathies
M77.0|Medial epikondylit|Medial epicondylitis
**M77.1|Lateral epikondylit|Lateral epicondylitis
*M77.3|Hälsporre|Calcaneal spur
M77.4|Metatarsalgi|Metatarsalgia
M77.9|Entesopati, ospecificerad|Enthesopathy, unspecified
M79|Andra sjukdomstillstånd i mjukvävnader som ej klassificeras på annan plats|Other soft tissue disorders, not elsewhere classified
M79.0|Reumatism, ospecificerad|Rheumatism, unspecified
**M79.1|Myalgi|Myalgia
M79.2|Neuralgi och neurit, ospecificerade|Neuralgia and neuritis, unspecified
**M79.6|Smärtor i extremitet|Pain in limb
**M79.7|Fibromyalgi|Fibromyalgia
M79.8|Andra specificerade sjukdomstillstånd i mjukvävnader|Other specified soft tissue disorders
M79.9|Sjukdomstillstånd i mjukvävnad, ospecificerat|Soft tissue disorder, unspecified
M80|Osteoporos med patologisk fraktur|Osteoporosis with pathological fracture
M80.9|Icke specificerad osteoporos med patologisk fraktur|Unspecified osteoporosis with pathological fracture
M81|Osteoporos utan patologisk fraktur|Osteoporosis without pathological fracture
M81.9|Osteoporos, ospecificerad|Osteoporosis, unspecified
M84|Rubbningar i benvävnadens kontinuitet|Disorders of continuity of bone
M84.1|Utebliven läkning av fraktur [pseudartros]|Nonunion of fracture [pseudarthrosis]
M84.3|Stressfraktur som ej klassificeras på annan plats|Stress fracture, not elsewhere classified
M86|Osteomyelit|Osteomyelitis
M86.9|Osteomyelit, ospecificerad|Osteomyelitis, unspecified
M87|Osteonekros|Osteonecrosis
M89|Andra sjukdomar i skelettet|Other disorders of bone
M89.0|Algoneurodystrofi|Algoneurodystrophy
M92|Annan juvenil osteokondros|Other juvenile osteochondrosis
M92.5|Juvenil osteokondros i tibia och fibula|Juvenile osteochondrosis of tibia and fibula
M93|Andra sjukdomar i broskvävnad och benvävnad|Other osteochondropathies
M93.2|Osteochondritis dissecans|Osteochondritis dissecans
M94|Andra sjukdomar i broskvävnad|Other disorders of cartilage
M94.0|Tietzes syndrom|Chondrocostal junction syndrome [Tietze]
M95|Andra förvärvade deformiteter i muskuloskeletala systemet och bindväven|Other acquired deformities of musculoskeletal system and connective tissue
M96|Sjukdomar i muskuloskeletala systemet efter kirurgiska och medicinska ingrepp som ej klassificeras på annan plats|Postprocedural musculoskeletal disorders, not elsewhere classified
M99|Biomekaniska sjukdomar som ej klassificeras på annan plats|Biomechanical lesions, not elsewhere classified
`));
