import publics from '#content/place-standard/data-inclusion-publics.json' with { type: 'json' };
import thematiques from '#content/place-standard/data-inclusion-thematiques.json' with { type: 'json' };
import type { ListName } from '../facts/lists.ts';

/** Our column, and the schema's: of a structure, then of its service. */
export const STRUCTURE_COLUMNS: readonly (readonly [ours: string, its: string])[] = [
	['source', 'source'],
	['id', 'id'],
	['nom', 'nom'],
	['pivot', 'siret'],
	['adresse', 'adresse'],
	['complement_adresse', 'complement_adresse'],
	['code_postal', 'code_postal'],
	['commune', 'commune'],
	['code_insee', 'code_insee'],
	['latitude', 'latitude'],
	['longitude', 'longitude'],
	['telephone', 'telephone'],
	['courriels', 'courriel'],
	['site_web', 'site_web'],
	['horaires', 'horaires_accueil'],
	['presentation_detail', 'description'],
	['fiche_acces_libre', 'accessibilite_lieu'],
	['date_maj', 'date_maj']
];

/** Values of the schema that say what one of ours says, the first of which is read back; ours, then the schema's. */
export type Pairs = readonly (readonly [ours: string, its: string])[];

const ONLINE = 'numerique--acceder-a-des-services-en-ligne';
const BASICS = 'numerique--maitriser-les-fondamentaux-du-numerique';
const STEPS =
	'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives';

export type ServiceList = {
	its: string;
	ours: string;
	list: ListName;
	pairs: Pairs;
	/** Values of the schema that are told to be of it, though no card of ours says them. */
	known: readonly string[];
};

const valuesIn = (content: { values: { value: string }[] }) =>
	content.values.map(({ value }) => value);

export const SERVICE_LISTS: readonly ServiceList[] = [
	{
		...{ its: 'thematiques', ours: 'services', list: 'services' },
		pairs: [
			['Aide aux démarches administratives', ONLINE],
			['Aide aux démarches administratives', STEPS],
			[
				'Aide aux démarches administratives',
				'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits'
			],
			['Maîtrise des outils numériques du quotidien', BASICS],
			['Utilisation sécurisée du numérique', BASICS],
			['Compréhension du monde numérique', BASICS],
			['Accès internet et matériel informatique', 'numerique--acceder-a-une-connexion-internet'],
			[
				'Acquisition de matériel informatique à prix solidaire',
				'numerique--acquerir-un-equipement'
			],
			[
				'Parentalité et éducation avec le numérique',
				'famille--soutien-a-la-parentalite-et-a-leducation'
			]
		],
		known: valuesIn(thematiques)
	},
	{
		...{ its: 'publics', ours: 'publics_specifiquement_adresses', list: 'welcome' },
		pairs: [
			['Jeunes', 'jeunes'],
			['Étudiants', 'etudiants'],
			['Familles et/ou enfants', 'familles'],
			['Seniors', 'seniors'],
			['Femmes', 'femmes']
		],
		known: valuesIn(publics)
	},
	{
		...{ its: 'frais', ours: 'frais_a_charge', list: 'priceKind' },
		pairs: [
			['Gratuit', 'gratuit'],
			['Payant', 'payant'],
			['Gratuit sous condition', 'payant']
		],
		known: []
	},
	{
		...{ its: 'modes_accueil', ours: 'modalites_accompagnement', list: 'waysOfHelp' },
		pairs: [
			['À distance', 'a-distance'],
			['Accompagnement individuel', 'en-presentiel'],
			['En autonomie', 'en-presentiel'],
			['Dans un atelier collectif', 'en-presentiel']
		],
		known: []
	},
	{
		...{ its: 'modes_mobilisation', ours: 'modalites_acces', list: 'waysIn' },
		pairs: [
			['Se présenter', 'se-presenter'],
			['Téléphoner', 'telephoner'],
			['Contacter par mail', 'envoyer-un-courriel'],
			['Envoyer un mail avec une fiche de prescription', 'envoyer-un-courriel'],
			['Prendre un RDV en ligne', 'utiliser-lien-mobilisation']
		],
		known: []
	}
];
/** What is written for a value of ours but never beside the access to rights, which nobody told. */
export const NEVER_WRITTEN: ReadonlySet<string> = new Set([
	'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits'
]);

export const SERVICE_TEXTS: readonly (readonly [ours: string, its: string])[] = [
	['prix', 'frais_precisions'],
	['prise_rdv', 'lien_mobilisation']
];
/** Who writes places that no file brought: the schema asks for a source. */
export const OWN_SOURCE = 'declic';
