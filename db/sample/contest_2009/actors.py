"""The actors of the sample: institutions and organisations, never persons.

Municipalities, provincial and regional governments follow from their place; all others stand in a table.
Names of services, agencies, companies and organisations are generic.
"""

REGIONAL_GOVERNMENTS = """
gore-xv   | de Arica y Parinacota
gore-iii  | de Atacama
gore-iv   | de Coquimbo
gore-v    | de Valparaíso
gore-rm   | Metropolitano
gore-vii  | del Maule
gore-viii | del Biobío
gore-ix   | de La Araucanía
gore-x    | de Los Lagos
gore-xi   | de Aysén
"""

PROVINCIAL_GOVERNMENTS = """
gob-parinacota   | Parinacota
gob-huasco       | Huasco
gob-limari       | Limarí
gob-petorca      | Petorca
gob-quillota     | Quillota
gob-san-antonio  | San Antonio
gob-melipilla    | Melipilla
gob-cordillera   | Cordillera
gob-cauquenes    | Cauquenes
gob-linares      | Linares
gob-curico       | Curicó
gob-arauco       | Arauco
gob-nuble        | Ñuble
gob-concepcion   | Concepción
gob-malleco      | Malleco
gob-cautin       | Cautín
gob-chiloe       | Chiloé
gob-palena       | Palena
gob-capitan-prat | Capitán Prat
"""

MUNICIPALITIES = """
mun-putre | Putre
mun-general-lagos | General Lagos
mun-vallenar | Vallenar
mun-freirina | Freirina
mun-huasco | Huasco
mun-alto-del-carmen | Alto del Carmen
mun-chanaral | Chañaral
mun-ovalle | Ovalle
mun-monte-patria | Monte Patria
mun-combarbala | Combarbalá
mun-valparaiso | Valparaíso
mun-petorca | Petorca
mun-cabildo | Cabildo
mun-la-ligua | La Ligua
mun-quillota | Quillota
mun-la-cruz | La Cruz
mun-san-antonio | San Antonio
mun-la-pintana | La Pintana
mun-melipilla | Melipilla
mun-alhue | Alhué
mun-san-pedro | San Pedro
mun-recoleta | Recoleta
mun-puente-alto | Puente Alto
mun-pirque | Pirque
mun-buin | Buin
mun-cauquenes | Cauquenes
mun-chanco | Chanco
mun-pelluhue | Pelluhue
mun-linares | Linares
mun-colbun | Colbún
mun-longavi | Longaví
mun-licanten | Licantén
mun-vichuquen | Vichuquén
mun-lebu | Lebu
mun-canete | Cañete
mun-curanilahue | Curanilahue
mun-quirihue | Quirihue
mun-ninhue | Ninhue
mun-portezuelo | Portezuelo
mun-coelemu | Coelemu
mun-laja | Laja
mun-penco | Penco
mun-tome | Tomé
mun-los-angeles | Los Ángeles
mun-angol | Angol
mun-collipulli | Collipulli
mun-ercilla | Ercilla
mun-nueva-imperial | Nueva Imperial
mun-carahue | Carahue
mun-villarrica | Villarrica
mun-pucon | Pucón
mun-curarrehue | Curarrehue
mun-quinchao | Quinchao
mun-curaco | Curaco de Vélez
mun-castro | Castro
mun-chaiten | Chaitén
mun-futaleufu | Futaleufú
mun-palena | Palena
mun-cochrane | Cochrane
"""

# id | name | sector | level | policy sector (empty: not reported)
OTHERS = """
subsecretaria-regional | Subsecretaría de desarrollo regional | public | national | general_government
fondo-social | Fondo nacional de inversión social | public | national | social
srv-social | Servicio nacional de protección social | public | national | social
srv-turismo | Servicio nacional de turismo | public | national | tourism
srv-fomento | Servicio nacional de fomento productivo | public | national | economy
srv-agricola | Servicio nacional de desarrollo agrícola | public | national | agriculture
srv-indigena | Servicio nacional de desarrollo indígena | public | national | indigenous_affairs
srv-obras | Dirección nacional de obras públicas | public | national | public_works
srv-obras-v | Dirección regional de obras públicas, Valparaíso | public | regional | public_works
srv-vivienda-rm | Servicio regional de vivienda y urbanismo | public | regional | public_works
srv-justicia-rm | Servicio regional de asistencia jurídica | public | regional | justice
ss-aconcagua | Servicio de salud del valle de Aconcagua | public | regional | health
ss-concepcion | Servicio de salud del litoral de Concepción | public | provincial | health
ss-araucania | Servicio de salud de La Araucanía | public | regional | health
ss-chiloe | Servicio de salud del archipiélago de Chiloé | public | provincial | health
agricultores-petorca | Asociación de agricultores de Petorca | private | provincial | agriculture
asoc-floristas | Asociación de floristas de la avenida La Paz | private | municipal | economy
asoc-turismo-andino | Asociación de turismo andino de Putre | private | municipal | tourism
camara-construccion | Cámara de empresas constructoras | private | national | public_works
camara-costa-maule | Cámara de turismo de la costa del Maule | private | provincial | tourism
camara-iii | Cámara de producción y comercio de Atacama | private | regional | economy
camara-ovalle | Cámara de comercio de Ovalle | private | municipal | economy
camara-v | Cámara regional de comercio de Valparaíso | private | regional | economy
camara-viii | Cámara de comercio e industria del Biobío | private | regional | economy
consultora-proyectos | Consultora de proyectos públicos | private | national | general_government
corp-lacustre | Corporación de desarrollo de la zona lacustre | private | provincial | economy
corp-turismo-limari | Corporación de turismo rural del Limarí | private | provincial | tourism
empresa-forestal | Empresa forestal y papelera | private | regional | economy
empresa-portuaria | Empresa concesionaria del puerto de San Antonio | private | municipal | economy
ganaderos-cochrane | Agrupación de ganaderos de Cochrane | private | municipal | agriculture
gremio-araucania | Gremio agrícola de La Araucanía | private | regional | agriculture
hoteleros-lacustre | Asociación de hoteleros de la zona lacustre | private | provincial | tourism
lanchas-chiloe | Sindicato de dueños de lanchas de recorrido de Quinchao | private | municipal |
vinateros-secano | Asociación de viñateros del secano costero | private | regional | agriculture
viveros-maipo | Asociación de viveristas del Maipo | private | regional | agriculture
apr-petorca | Unión de comités de agua potable rural de Petorca | civil_society | provincial | public_works
artesanas-curarrehue | Agrupación de artesanas de Curarrehue | civil_society | municipal | culture
asoc-funcionarios-la | Asociación de funcionarios municipales de Los Ángeles | civil_society | municipal | general_government
asoc-mapuche-imperial | Asociaciones mapuches del Bajo Imperial | civil_society | provincial | indigenous_affairs
campesinos-maule | Federación de organizaciones campesinas del Maule Sur | civil_society | regional | agriculture
centros-mujeres-viii | Red de centros de mujeres del Biobío | civil_society | regional | social
com-agricolas-limari | Comunidades agrícolas del Limarí | civil_society | provincial | agriculture
com-aymara-putre | Comunidades aymaras de la precordillera | civil_society | provincial | indigenous_affairs
com-mapuche-malleco | Comunidades mapuches de Malleco | civil_society | provincial | indigenous_affairs
comite-avenida | Comité de vecinos de la avenida La Paz | civil_society | municipal |
comites-isla | Comités de isla de Quinchao | civil_society | municipal | social
comites-salud-quillota | Comités de salud de Quillota y La Cruz | civil_society | provincial | health
delegados-buin | Delegados de barrio de Buin | civil_society | municipal |
delegados-itata | Delegados rurales del valle del Itata | civil_society | provincial |
dirigentas-linares | Agrupación de dirigentas rurales de Linares | civil_society | provincial | social
extrabajadores-litoral | Agrupaciones de extrabajadores textiles y de la loza | civil_society | provincial | labour
federacion-mayores | Federación nacional de clubes de personas mayores | civil_society | national | social
fundacion-salud | Fundación Salud de Barrio | civil_society | national | health
fundacion-territorio | Fundación Territorio y Comunidad | civil_society | national | social
jv-buin | Juntas de vecinos de Buin | civil_society | municipal |
jv-cerros-valparaiso | Juntas de vecinos de los cerros de Valparaíso | civil_society | municipal |
jv-cochrane | Juntas de vecinos de Cochrane | civil_society | municipal |
jv-iloca | Junta de vecinos de Iloca | civil_society | municipal |
jv-la-pintana | Juntas de vecinos de La Pintana | civil_society | municipal |
jv-puente-alto | Juntas de vecinos de Puente Alto | civil_society | municipal |
mesa-vecinal-huasco | Mesa vecinal del valle del Huasco | civil_society | provincial |
ong-agua | Corporación ambiental Agua y Territorio | civil_society | national | environment
ong-participacion | Corporación de estudios de la participación local | civil_society | national | general_government
sind-feria-caleta | Sindicato de la feria de la caleta de San Antonio | civil_society | municipal | labour
sind-pescadores-chanaral | Sindicato de pescadores artesanales de Chañaral | civil_society | municipal | economy
union-comunal-laja | Unión comunal de juntas de vecinos de Laja | civil_society | municipal |
union-comunal-valparaiso | Unión comunal de juntas de vecinos de Valparaíso | civil_society | municipal |
escuelas-la-pintana | Red de escuelas con huerta de La Pintana | academia | municipal | education
estacion-patagonia | Estación patagónica de investigación | academia | regional | environment
instituto-tecnico | Instituto nacional de capacitación técnica | academia | national | education
univ-atacama | Universidad regional de Atacama | academia | regional | education
univ-biobio | Universidad regional del Biobío | academia | regional | education
univ-capital | Universidad metropolitana de estudios urbanos | academia | regional | education
univ-costa | Universidad de la costa central | academia | regional | education
univ-frontera | Universidad regional de la frontera sur | academia | regional | education
univ-serena | Universidad regional del norte chico | academia | regional | education
coop-asiatica | Agencia asiática de cooperación técnica | cooperation | international |
coop-bilateral | Agencia bilateral de cooperación para el desarrollo | cooperation | international |
coop-europea | Agencia europea de cooperación territorial | cooperation | international |
coop-multilateral | Programa multilateral de desarrollo humano local | cooperation | international |
"""


def _rows(table):
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def all_actors():
    """Every actor as a list of [id, name, sector, level, policy sector]."""
    public = []
    for table, name, level in (
        (REGIONAL_GOVERNMENTS, "Gobierno Regional {}", "regional"),
        (PROVINCIAL_GOVERNMENTS, "Gobernación Provincial de {}", "provincial"),
        (MUNICIPALITIES, "Municipalidad de {}", "municipal"),
    ):
        for actor, place in _rows(table):
            public.append([actor, name.format(place), "public", level, "general_government"])
    return public + _rows(OTHERS)
