import { entriesFrom, lazily } from "../lines.ts";

/** Injuries, poisoning and complications of care: chapter XIX. */
export const injuries = lazily(() => entriesFrom(`
S00|Ytlig skada på huvudet|Superficial injury of head
S00.1|Kontusion på ögonlock och omkring ögat|Contusion of eyelid and periocular area
S00.9|Ytlig skada på huvudet med ospecificerad lokalisation|Superficial injury of head, part unspecified
S01|Sårskada på huvudet|Open wound of head
S01.9|Sårskada på huvudet, ospecificerad del|Open wound of head, part unspecified
S02|Fraktur på skallen och ansiktsbenen|Fracture of skull and facial bones
S02.2|Fraktur på näsben|Fracture of nasal bones
S02.4|Fraktur på okben och maxillarben|Fracture of malar and maxillary bones
S02.6|Fraktur på underkäken|Fracture of mandible
S05|Skada på öga och orbita|Injury of eye and orbit
S05.0|Skada på bindehinnan och korneal abrasion utan uppgift om främmande kropp|Injury of conjunctiva and corneal abrasion without mention of foreign body
S06|Intrakraniell skada|Intracranial injury
**S06.0|Hjärnskakning|Concussion
S06.2|Diffus hjärnskada|Diffuse brain injury
S06.5|Traumatisk subdural blödning|Traumatic subdural haemorrhage
S06.9|Intrakraniell skada, ospecificerad|Intracranial injury, unspecified
S09|Andra och icke specificerade skador på huvudet|Other and unspecified injuries of head
S09.9|Skada på huvudet, ospecificerad|Unspecified injury of head
S12|Fraktur på halskotpelaren|Fracture of neck
S13|Luxation och distorsion i halsens leder och ligament|Dislocation, sprain and strain of joints and ligaments at neck level
**S13.4|Distorsion i halskotpelaren|Sprain and strain of cervical spine
S16|Skada på muskel och sena på halsnivå|Injury of muscle and tendon at neck level
S19|Andra och icke specificerade skador på halsen|Other and unspecified injuries of neck
S19.9|Ospecificerad skada på halsen|Unspecified injury of neck
S20|Ytlig skada på bröstkorgen|Superficial injury of thorax
S20.2|Kontusion på bröstkorgen|Contusion of thorax
S22|Fraktur på revben, bröstben och bröstkotpelaren|Fracture of rib(s), sternum and thoracic spine
S22.0|Fraktur på bröstkota|Fracture of thoracic vertebra
S22.2|Fraktur på bröstbenet|Fracture of sternum
**S22.3|Fraktur på revben|Fracture of rib
S22.4|Multipla revbensfrakturer|Multiple fractures of ribs
S23|Luxation och distorsion i bröstkorgens leder och ligament|Dislocation, sprain and strain of joints and ligaments of thorax
S27|Skada på andra och icke specificerade organ i brösthålan|Injury of other and unspecified intrathoracic organs
S27.0|Traumatisk pneumotorax|Traumatic pneumothorax
S29|Andra och icke specificerade skador i bröstkorgen|Other and unspecified injuries of thorax
S29.9|Ospecificerad skada i bröstkorgen|Unspecified injury of thorax
S30|Ytlig skada på buken, nedre delen av ryggen och bäckenet|Superficial injury of abdomen, lower back and pelvis
S30.0|Kontusion på nedre delen av ryggen och bäckenet|Contusion of lower back and pelvis
S32|Fraktur på ländkotpelaren och bäckenet|Fracture of lumbar spine and pelvis
*S32.0|Fraktur på ländkota|Fracture of lumbar vertebra
S32.1|Fraktur på sakrum|Fracture of sacrum
S32.2|Fraktur på svanskotan|Fracture of coccyx
S32.5|Fraktur på blygdbenet|Fracture of pubis
S32.8|Fraktur på andra och icke specificerade delar av ländkotpelaren och bäckenet|Fracture of other and unspecified parts of lumbar spine and pelvis
S33|Luxation och distorsion i ländkotpelarens och bäckenets leder och ligament|Dislocation, sprain and strain of joints and ligaments of lumbar spine and pelvis
*S33.5|Distorsion i ländkotpelaren|Sprain and strain of lumbar spine
S36|Skada på bukorgan|Injury of intra-abdominal organs
S39|Andra och icke specificerade skador på buken, nedre delen av ryggen och bäckenet|Other and unspecified injuries of abdomen, lower back and pelvis
S39.9|Ospecificerad skada på buken, nedre delen av ryggen och bäckenet|Unspecified injury of abdomen, lower back and pelvis
S40|Ytlig skada på skuldra och överarm|Superficial injury of shoulder and upper arm
S40.0|Kontusion på skuldra och överarm|Contusion of shoulder and upper arm
S42|Fraktur på skuldra och överarm|Fracture of shoulder and upper arm
**S42.0|Fraktur på nyckelben|Fracture of clavicle
S42.1|Fraktur på skulderblad|Fracture of scapula
*S42.2|Fraktur på övre delen av humerus|Fracture of upper end of humerus
S42.3|Fraktur på humerusskaftet|Fracture of shaft of humerus
S42.4|Fraktur på nedre delen av humerus|Fracture of lower end of humerus
S43|Luxation och distorsion i skuldergördelns leder och ligament|Dislocation, sprain and strain of joints and ligaments of shoulder girdle
*S43.0|Luxation i skulderled|Dislocation of shoulder joint
*S43.1|Luxation i akromioklavikularled|Dislocation of acromioclavicular joint
S43.4|Distorsion i skulderled|Sprain and strain of shoulder joint
S46|Skada på muskel och sena på skulder- och överarmsnivå|Injury of muscle and tendon at shoulder and upper arm level
*S46.0|Skada på muskel och sena i rotatorkuffen|Injury of tendon of the rotator cuff of shoulder
S46.1|Skada på muskel och sena i bicepsmuskelns långa huvud|Injury of muscle and tendon of long head of biceps
S46.2|Skada på muskel och sena i andra delar av bicepsmuskeln|Injury of muscle and tendon of other parts of biceps
S47|Klämskada på skuldra och överarm|Crushing injury of shoulder and upper arm
S49|Andra och icke specificerade skador på skuldra och överarm|Other and unspecified injuries of shoulder and upper arm
S49.9|Ospecificerad skada på skuldra och överarm|Unspecified injury of shoulder and upper arm
S50|Ytlig skada på armbåge och underarm|Superficial injury of forearm
S52|Fraktur på underarm|Fracture of forearm
S52.0|Fraktur på övre delen av ulna|Fracture of upper end of ulna
*S52.1|Fraktur på övre delen av radius|Fracture of upper end of radius
S52.2|Fraktur på ulnaskaftet|Fracture of shaft of ulna
S52.3|Fraktur på radiusskaftet|Fracture of shaft of radius
**S52.5|Fraktur på nedre delen av radius|Fracture of lower end of radius
S52.6|Fraktur på nedre delen av både ulna och radius|Fracture of lower end of both ulna and radius
S52.9|Fraktur på underarm, ospecificerad del|Fracture of forearm, part unspecified
S53|Luxation och distorsion i armbågens leder och ligament|Dislocation, sprain and strain of joints and ligaments of elbow
S53.1|Luxation i armbågen, ospecificerad|Dislocation of elbow, unspecified
S59|Andra och icke specificerade skador på underarm|Other and unspecified injuries of forearm
S59.9|Ospecificerad skada på underarm|Unspecified injury of forearm
S60|Ytlig skada på handled och hand|Superficial injury of wrist and hand
S60.0|Kontusion på finger utan skada på nageln|Contusion of finger(s) without damage to nail
S60.2|Kontusion på andra delar av handled och hand|Contusion of other parts of wrist and hand
S61|Sårskada på handled och hand|Open wound of wrist and hand
*S61.0|Sårskada på finger utan skada på nageln|Open wound of finger(s) without damage to nail
*S61.9|Sårskada på handled och hand, ospecificerad del|Open wound of wrist and hand part, part unspecified
S62|Fraktur på handled och hand|Fracture at wrist and hand level
*S62.0|Fraktur på båtbenet i handen|Fracture of navicular [scaphoid] bone of hand
S62.2|Fraktur på första metakarpalbenet|Fracture of first metacarpal bone
*S62.3|Fraktur på annat metakarpalben|Fracture of other metacarpal bone
S62.5|Fraktur på tumme|Fracture of thumb
*S62.6|Fraktur på annat finger|Fracture of other finger
S62.8|Fraktur på andra och icke specificerade delar av handled och hand|Fracture of other and unspecified parts of wrist and hand
S63|Luxation och distorsion i handledens och handens leder och ligament|Dislocation, sprain and strain of joints and ligaments at wrist and hand level
S63.1|Luxation i finger|Dislocation of finger
*S63.5|Distorsion i handled|Sprain and strain of wrist
*S63.6|Distorsion i finger|Sprain and strain of finger(s)
S66|Skada på muskel och sena på handleds- och handnivå|Injury of muscle and tendon at wrist and hand level
S66.1|Skada på böjmuskel och böjsena till annat finger på handleds- och handnivå|Injury of flexor muscle and tendon of other finger at wrist and hand level
S66.3|Skada på sträckmuskel och sträcksena till annat finger på handleds- och handnivå|Injury of extensor muscle and tendon of other finger at wrist and hand level
S66.6|Skada på multipla böjmuskler och böjsenor på handleds- och handnivå|Injury of multiple flexor muscles and tendons at wrist and hand level
S67|Klämskada på handled och hand|Crushing injury of wrist and hand
S67.0|Klämskada på tumme och andra fingrar|Crushing injury of thumb and other finger(s)
S68|Traumatisk amputation på handled och hand|Traumatic amputation of wrist and hand
S68.1|Traumatisk amputation av ett annat finger|Traumatic amputation of other single finger
S69|Andra och icke specificerade skador på handled och hand|Other and unspecified injuries of wrist and hand
S69.9|Ospecificerad skada på handled och hand|Unspecified injury of wrist and hand
S70|Ytlig skada på höft och lår|Superficial injury of hip and thigh
S70.0|Kontusion på höft|Contusion of hip
S72|Fraktur på lårben|Fracture of femur
**S72.0|Fraktur på lårbenshals|Fracture of neck of femur
*S72.1|Pertrokantär fraktur|Pertrochanteric fracture
S72.2|Subtrokantär fraktur|Subtrochanteric fracture
S72.3|Fraktur på lårbensskaftet|Fracture of shaft of femur
S72.9|Fraktur på lårben, ospecificerad del|Fracture of femur, part unspecified
S73|Luxation och distorsion i höftens led och ligament|Dislocation, sprain and strain of joint and ligaments of hip
S73.0|Luxation i höft|Dislocation of hip
S76|Skada på muskel och sena på höft- och lårnivå|Injury of muscle and tendon at hip and thigh level
S76.1|Skada på muskel och sena i quadriceps|Injury of quadriceps muscle and tendon
S79|Andra och icke specificerade skador på höft och lår|Other and unspecified injuries of hip and thigh
S79.9|Ospecificerad skada på höft och lår|Unspecified injury of hip and thigh
S80|Ytlig skada på underben|Superficial injury of lower leg
S80.0|Kontusion på knä|Contusion of knee
S81|Sårskada på underben|Open wound of lower leg
S81.9|Sårskada på underben, ospecificerad del|Open wound of lower leg, part unspecified
S82|Fraktur på underben inklusive fotled|Fracture of lower leg, including ankle
S82.0|Fraktur på patella|Fracture of patella
*S82.1|Fraktur på övre delen av tibia|Fracture of upper end of tibia
S82.2|Fraktur på tibiaskaftet|Fracture of shaft of tibia
S82.3|Fraktur på nedre delen av tibia|Fracture of lower end of tibia
S82.4|Fraktur på enbart fibula|Fracture of fibula alone
S82.5|Fraktur på mediala malleolen|Fracture of medial malleolus
**S82.6|Fraktur på laterala malleolen|Fracture of lateral malleolus
**S82.8|Fraktur på andra delar av underben|Fractures of other parts of lower leg
*S82.9|Fraktur på underben, ospecificerad del|Fracture of lower leg, part unspecified
S83|Luxation och distorsion i knäets leder och ligament|Dislocation, sprain and strain of joints and ligaments of knee
S83.0|Luxation av patella|Dislocation of patella
**S83.2|Meniskruptur, aktuell|Tear of meniscus, current
S83.4|Distorsion engagerande knäets (inre) (yttre) kollateralligament|Sprain and strain involving (fibular)(tibial) collateral ligament of knee
**S83.5|Distorsion engagerande knäets (främre) (bakre) korsband|Sprain and strain involving (anterior)(posterior) cruciate ligament of knee
*S83.6|Distorsion i andra och icke specificerade delar av knäet|Sprain and strain of other and unspecified parts of knee
S86|Skada på muskel och sena på underbensnivå|Injury of muscle and tendon at lower leg level
**S86.0|Skada på hälsenan|Injury of Achilles tendon
S86.1|Skada på andra muskler och senor i bakre muskelgruppen på underbensnivå|Injury of other muscle(s) and tendon(s) of posterior muscle group at lower leg level
S89|Andra och icke specificerade skador på underben|Other and unspecified injuries of lower leg
S89.9|Ospecificerad skada på underben|Unspecified injury of lower leg
S90|Ytlig skada på fotled och fot|Superficial injury of ankle and foot
S90.3|Kontusion på andra och icke specificerade delar av foten|Contusion of other and unspecified parts of foot
S91|Sårskada på fotled och fot|Open wound of ankle and foot
S92|Fraktur på fot utom fotled|Fracture of foot, except ankle
*S92.0|Fraktur på hälbenet|Fracture of calcaneus
S92.1|Fraktur på språngbenet|Fracture of talus
**S92.3|Fraktur på metatarsalben|Fracture of metatarsal bone
S92.4|Fraktur på stortå|Fracture of great toe
S92.5|Fraktur på annan tå|Fracture of other toe
S92.9|Fraktur på foten, ospecificerad|Fracture of foot, unspecified
S93|Luxation och distorsion i fotledens och fotens leder och ligament|Dislocation, sprain and strain of joints and ligaments at ankle and foot level
**S93.4|Distorsion i fotled|Sprain and strain of ankle
S93.5|Distorsion i tå|Sprain of toe
S93.6|Distorsion i andra och icke specificerade delar av foten|Sprain and strain of other and unspecified parts of foot
S99|Andra och icke specificerade skador på fotled och fot|Other and unspecified injuries of ankle and foot
S99.9|Ospecificerad skada på fotled och fot|Unspecified injury of ankle and foot
T02|Frakturer som engagerar flera kroppsregioner|Fractures involving multiple body regions
T07|Icke specificerade multipla skador|Unspecified multiple injuries
T08|Kotfraktur på icke specificerad nivå|Fracture of spine, level unspecified
T14|Skada på icke specificerad kroppsregion|Injury of unspecified body region
T14.0|Ytlig skada på icke specificerad kroppsregion|Superficial injury of unspecified body region
T14.1|Sårskada på icke specificerad kroppsregion|Open wound of unspecified body region
T14.2|Fraktur på icke specificerad kroppsregion|Fracture of unspecified body region
T14.3|Luxation och distorsion i icke specificerad kroppsregion|Dislocation, sprain and strain of unspecified body region
*T14.9|Skada, ospecificerad|Injury, unspecified
T15|Främmande kropp i yttre öga|Foreign body on external eye
T15.0|Främmande kropp i hornhinnan|Foreign body in cornea
T16|Främmande kropp i örat|Foreign body in ear
T16.9|Främmande kropp i örat|Foreign body in ear
T20|Brännskada och frätskada på huvudet och halsen|Burn and corrosion of head and neck
T23|Brännskada och frätskada på handled och hand|Burn and corrosion of wrist and hand
T24|Brännskada och frätskada på höft och nedre extremitet utom fotled och fot|Burn and corrosion of hip and lower limb, except ankle and foot
T30|Brännskada och frätskada, ospecificerad kroppsregion|Burn and corrosion, body region unspecified
T30.0|Brännskada av ospecificerad grad på ospecificerad kroppsregion|Burn of unspecified body region, unspecified degree
T33|Ytlig köldskada|Superficial frostbite
T50|Förgiftning av diuretika och andra och icke specificerade läkemedel, droger och biologiska substanser|Poisoning by diuretics and other and unspecified drugs, medicaments and biological substances
T63|Toxisk effekt av kontakt med giftiga djur|Toxic effect of contact with venomous animals
T63.0|Toxisk effekt av ormgift|Toxic effect of snake venom
T63.4|Toxisk effekt av gift från andra leddjur|Toxic effect of venom of other arthropods
T75|Effekter av andra yttre orsaker|Effects of other external causes
T78|Ogynnsamma effekter som ej klassificeras på annan plats|Adverse effects, not elsewhere classified
T78.0|Anafylaktisk chock av födoämne|Anaphylactic shock due to adverse food reaction
T78.1|Annan ogynnsam reaktion mot födoämne|Other adverse food reactions
T78.2|Anafylaktisk chock, ospecificerad|Anaphylactic shock, unspecified
T78.3|Angioneurotiskt ödem|Angioneurotic oedema
*T78.4|Allergi, ospecificerad|Allergy, unspecified
T81|Komplikationer till kirurgiska och medicinska ingrepp som ej klassificeras på annan plats|Complications of procedures, not elsewhere classified
T81.0|Blödning och hematom som komplikation till kirurgiska och medicinska ingrepp som ej klassificeras på annan plats|Haemorrhage and haematoma complicating a procedure, not elsewhere classified
T81.3|Sårruptur efter kirurgiska och medicinska ingrepp som ej klassificeras på annan plats|Disruption of operation wound, not elsewhere classified
*T81.4|Infektion efter kirurgiska och medicinska ingrepp som ej klassificeras på annan plats|Infection following a procedure, not elsewhere classified
T84|Komplikationer av inre ortopediska proteser, implantat och transplantat|Complications of internal orthopaedic prosthetic devices, implants and grafts
T84.0|Mekanisk komplikation av inre ledprotes|Mechanical complication of internal joint prosthesis
T84.5|Infektion och inflammatorisk reaktion orsakad av inre ledprotes|Infection and inflammatory reaction due to internal joint prosthesis
T88|Andra komplikationer till kirurgiska åtgärder och medicinsk vård som ej klassificeras på annan plats|Other complications of surgical and medical care, not elsewhere classified
T90|Sena besvär av skador på huvudet|Sequelae of injuries of head
*T90.5|Sena besvär av intrakraniell skada|Sequelae of intracranial injury
T91|Sena besvär av skador på halsen och bålen|Sequelae of injuries of neck and trunk
*T91.8|Sena besvär av andra specificerade skador på halsen och bålen|Sequelae of other specified injuries of neck and trunk
T92|Sena besvär av skador på övre extremiteten|Sequelae of injuries of upper limb
T93|Sena besvär av skador på nedre extremiteten|Sequelae of injuries of lower limb
T93.2|Sena besvär av andra frakturer på nedre extremiteten|Sequelae of other fractures of lower limb
`));
