"""The codebook of the sample: variables, their categories and the labels of open vocabularies.

Category order is the order of the published tables; categories that nobody chose stay in.
"""

# variable | kind | dimension | label in Spanish | label in English
VARIABLES = """
area | single | characterisation | Tipo / Área | Type / area
region | single | characterisation | Región | Region
applicant | single | characterisation | Tipo de organismo que postula | Type of applicant
scope | single | characterisation | Ámbito | Scope
award | single | characterisation | Distinción | Award
start_year | number | characterisation | Año de inicio | Year of start
duration_months | number | characterisation | Duración (meses) | Duration (months)
beneficiaries | number | characterisation | Personas beneficiadas | People who benefit
maturity | ordinal | characterisation | Madurez | Maturity
territory | single | characterisation | Tipo de territorio | Type of territory
scale | ordinal | characterisation | Escala territorial | Territorial scale
target_groups | several | characterisation | Grupos a los que se dirige | Target groups
objectives | several | synthesis | Objetivos | Objectives
results | several | synthesis | Resultados | Results
strategies | several | synthesis | Estrategias | Strategies
coordination_unit | single | articulation | Instancia que coordina | Who coordinates
funding_continuity | ordinal | resources | Continuidad del financiamiento | Continuity of funding
monitoring | ordinal | planning | Seguimiento | Monitoring
replication | single | innovation | Réplica en otro territorio | Replicated elsewhere
lessons | several | synthesis | Lecciones y aprendizajes | Lessons learnt
information | ordinal | synthesis | Información disponible | Available information
title_en | text | characterisation | Título en inglés | Title in English
summary_en | text | characterisation | Resumen en inglés | Summary in English
"""

# variable (or file.column of an open vocabulary), then its categories: id | Spanish | English
CATEGORIES = """
# area
social | Social | Social
economic | Económico | Economic
planning_environment | Ordenamiento y Ambiental | Planning and environment
political_institutional | Político – Institucional | Political-institutional
# region
XV | Arica y Parinacota | Arica y Parinacota
I | Tarapacá | Tarapacá
II | Antofagasta | Antofagasta
III | Atacama | Atacama
IV | Coquimbo | Coquimbo
V | Valparaíso | Valparaíso
RM | Región Metropolitana | Metropolitan Region
VI | Libertador Gral. Bernardo O'Higgins | Libertador Gral. Bernardo O'Higgins
VII | Maule | Maule
VIII | Bio-Bio | Bio-Bio
IX | Araucanía | Araucanía
XIV | Los Ríos | Los Ríos
X | Los Lagos | Los Lagos
XI | Aysén del Gral. Carlos Ibáñez del Campo | Aysén del Gral. Carlos Ibáñez del Campo
XII | Magallanes y de la Antártica Chilena | Magallanes y de la Antártica Chilena
# applicant
regional_government | GORE | Regional government (GORE)
intendancy | Intendencia | Intendancy
regional_ministry_office | SEREMI | Regional ministry office (SEREMI)
provincial_government | Gobernación | Provincial government
public_service | Servicio Público | Public service
municipality | Municipio | Municipality
municipal_association | Asociación Municipios | Association of municipalities
civil_society | Organización Sociedad Civil | Civil society organisation
productive | Organizaciones Productivas y de Mercado | Productive and market organisations
other | Otros (especificar) | Others (specify)
network | Redes | Networks
# scope
investment_planning | Planificación y gestión de inversiones | Planning and management of investment
local_economic_development | Desarrollo económico local | Local economic development
social_development | Desarrollo social | Social development
health | Salud | Health
institutional_development | Desarrollo institucional | Institutional development
tourism | Turismo | Tourism
participatory_management | Gestión participativa | Participatory management
environmental_education | Educación ambiental | Environmental education
urban_design | Diseño urbano | Urban design
justice | Justicia | Justice
# award
first | Primer premio | First prize
second | Segundo premio | Second prize
honourable_mention | Mención honrosa | Honourable mention
none | Sin distinción | No award
# maturity
design | En diseño | In design
pilot | Piloto | Pilot
operating | En operación | In operation
consolidated | Consolidada | Consolidated
# territory
urban | Urbano | Urban
mixed | Mixto | Mixed
rural | Rural | Rural
# scale
neighbourhood | Barrio o localidad | Neighbourhood or locality
communal | Comunal | One comuna
intercommunal | Intercomunal | Several comunas
provincial | Provincial | Provincial
regional | Regional | Regional
# target_groups
whole_community | Toda la comunidad | The whole community
women | Mujeres | Women
children_youth | Niñas, niños y jóvenes | Children and young people
older_people | Personas mayores | Older people
indigenous_peoples | Pueblos originarios | Indigenous peoples
people_with_disabilities | Personas con discapacidad | People with disabilities
small_producers | Pequeños productores y comerciantes | Small producers and traders
community_leaders | Dirigentes sociales | Community leaders
public_officials | Funcionarios públicos | Public officials
# objectives
coordination | Institucionalidad pública más coordinada y vinculada con el sector privado y la sociedad civil | Public institutions better coordinated and linked with the private sector and civil society
participation | Profundizar la participación ciudadana y la democracia local | Deepen citizen participation and local democracy
competitiveness | Mayor competitividad y desarrollo económico | Greater competitiveness and economic development
# results
articulation | Mejor articulación pública-privada | Better public-private articulation
new_relations | Nuevos modos de relación entre municipio y comunidad | New ways of relating between municipality and community
investment | Aumento de la inversión pública y mayor sintonía con demandas | More public investment, closer to what is demanded
coverage | Ampliación de la cobertura de atención | Wider coverage of services
community | Fortalecimiento comunitario | Stronger communities
# strategies
arenas | Instancias de articulación: mesas territoriales, técnicas, sectoriales | Arenas of articulation: territorial, technical and sectoral round tables
agreements | Protocolos de acuerdo y convenios | Protocols and formal agreements
bodies | Conformación de consejos, corporaciones, oficinas y unidades municipales | Creation of councils, corporations, offices and municipal units
# coordination_unit
existing_unit | Unidad existente | An existing unit
technical_secretariat | Secretaría técnica | A technical secretariat
new_body | Órgano nuevo | A new body
rotating | Conducción rotativa | Rotating leadership
# funding_continuity
none | Sin continuidad asegurada | No continuity secured
partial | Parcial | Partial
secured | Asegurada | Secured
# monitoring
none | Sin seguimiento | None
occasional | Ocasional | Occasional
periodic | Periódico | Periodic
# replication
no | No | No
planned | Prevista | Planned
yes | Sí | Yes
# lessons
qualified_staff | Personal calificado en los distintos niveles | Qualified staff at every level
co_responsibility | Ampliar el mapa de actores y avanzar en co-responsabilidad | Widen the map of actors and move towards co-responsibility
social_fabric | Redes y mesas generan un tejido social activo | Networks and round tables create an active social fabric
territory_decisions | La toma de decisiones desde el territorio se adelanta a las políticas nacionales | Decisions taken in the territory come before national policies
common_language | Lenguaje común, con riesgo de caer en lo declarativo | A common language, at the risk of mere declarations
flexibility | Flexibilidad institucional y apertura de canales | Institutional flexibility and open channels
identity | Importancia creciente de los territorios, la diversidad, la identidad | Growing importance of territories, diversity and identity
support | Mesas y consejos son el soporte de la coordinación | Round tables and councils are what coordination rests on
new_strategies | Faltan estrategias que incorporen la visión de la ciudadanía | Strategies that take in the citizens' view are missing
# information
low | Escasa | Scarce
medium | Suficiente | Sufficient
high | Abundante | Ample
# mechanisms.instrument
round_table | Mesa territorial | Territorial round table
assembly | Asamblea | Assembly
forum | Foro | Forum
workshop | Taller | Workshop
cabildo | Cabildo | Open town meeting (cabildo)
committee | Comité | Committee
citizen_square | Plaza ciudadana | Citizen square
consultation | Consulta | Consultation
participatory_budget | Presupuesto participativo | Participatory budget
public_account | Cuenta pública | Public account
survey | Encuesta | Survey
# resources.source
regional_government | Gobierno regional (GORE) | Regional government (GORE)
public_service | Servicios públicos sectoriales | Sectoral public services
cooperation_agency | Agencia de cooperación | Cooperation agency
municipality | Municipalidad | Municipality
provincial_government | Gobernación provincial | Provincial government
national_government | Nivel central | National government
company | Empresa | Company
foundation | Fundación u organización no gubernamental | Foundation or non-governmental organisation
university | Universidad | University
community | Comunidad | Community
# actors.policy_sector
general_government | Gobierno interior, regional y local | General, regional and local government
public_works | Obras públicas y vivienda | Public works and housing
health | Salud | Health
education | Educación | Education
social | Desarrollo social | Social development
economy | Economía y fomento productivo | Economy and productive development
agriculture | Agricultura | Agriculture
tourism | Turismo | Tourism
environment | Medio ambiente | Environment
indigenous_affairs | Asuntos indígenas | Indigenous affairs
justice | Justicia | Justice
labour | Trabajo | Labour
culture | Cultura | Culture
# plans.instrument
logical_framework | Matriz de marco lógico | Logical framework
strategic_plan | Plan estratégico | Strategic plan
territorial_plan | Plan territorial | Territorial plan
communal_plan | Plan de desarrollo comunal (Pladeco) | Communal development plan (Pladeco)
investment_portfolio | Cartera de inversión | Investment portfolio
annual_work_plan | Plan anual de trabajo | Annual work plan
programming_agreement | Convenio de programación | Programming agreement
# innovations.name
udel | Unidad de desarrollo económico local (UDEL) | Local economic development unit (UDEL)
ofp | Oficina de fomento productivo (OFP) | Productive development office (OFP)
corporation | Corporación | Corporation
business_centre | Centro de negocios | Business centre
technical_unit | Secretaría técnica compartida | Shared technical secretariat
public_private_council | Consejo público-privado | Public-private council
delegate_council | Consejo de delegados | Council of delegates
shared_portfolio | Cartera única de inversión | Single investment portfolio
participatory_budget | Presupuesto participativo | Participatory budget
citizen_ballot | Votación ciudadana de la cartera | Citizen ballot on the portfolio
commitment_sheet | Ficha de compromisos firmada | Signed commitment sheet
community_mapping | Mapas comunitarios | Community mapping
intercultural_protocol | Protocolo intercultural | Intercultural protocol
public_board | Tablero público de avance | Public progress board
scale_model_workshop | Taller con maqueta | Scale-model workshop
single_window | Ventanilla única | One-stop counter
territorial_brand | Marca territorial | Territorial brand
public_private_board | Directorio público-privado | Public-private board
rotating_leadership | Conducción rotativa | Rotating leadership
territorial_management | Gestión por territorios | Management by territory
itinerant_service | Atención itinerante | Itinerant service
community_monitors | Monitoras comunitarias | Community monitors
mixed_committee | Comité mixto | Mixed committee
leaders_school | Escuela de dirigentes | School for community leaders
winter_cabildo | Cabildo de temporada | Seasonal town meeting
"""


def variables():
    """Every variable as [id, kind, dimension, label_es, label_en], in the order of the codebook."""
    return [[cell.strip() for cell in line.split("|")] for line in VARIABLES.strip().splitlines()]


def categories():
    """Vocabulary id → ordered list of [category, label_es, label_en]."""
    found, current = {}, None
    for line in CATEGORIES.strip().splitlines():
        if line.startswith("# "):
            current = found.setdefault(line[2:].strip(), [])
        else:
            current.append([cell.strip() for cell in line.split("|")])
    return found
