import type { FaultCode } from './faults.ts';
import type { ListName } from '../facts/lists.ts';
import type { PlaceFacts } from '../facts/place.ts';

/** How a cell is read: what it may hold, and what is told when it does not. */
export type Reads =
	| 'text'
	| 'town'
	| 'postcode'
	| 'insee'
	| 'pivot'
	| 'day'
	| 'number'
	| 'phone'
	| 'mails'
	| 'pages'
	| 'page'
	| 'hours'
	| 'kinds'
	| 'list'
	| 'words'
	| 'needs'
	| 'languages'
	| 'step-free'
	| 'yes-no'
	| 'months';

/** A column of a file of places: its name in the national standard, or the house's where it has none. */
export type Column = {
	name: string;
	/** In the house's own spreadsheet. */
	heading: string;
	/** How other spreadsheets name it, folded. */
	also: readonly string[];
	reads: Reads;
	fact: keyof PlaceFacts;
	/** Whether the national standard has it, and cannot do without. */
	standard: 'required' | 'optional' | null;
};

type Row = [
	name: string,
	heading: string,
	fact: keyof PlaceFacts,
	reads: Reads,
	standard: Column['standard'],
	...also: string[]
];

/** In the order in which the standard writes them; then what the house alone knows of a place. */
const ROWS: Row[] = [
	['id', 'Identifiant', 'sourceId', 'text', 'required', 'identifiant', 'reference'],
	['pivot', 'SIRET', 'pivot', 'pivot', 'required', 'siret', 'numero siret', 'rna'],
	['nom', 'Nom', 'name', 'text', 'required', 'structure', 'lieu', 'nom du lieu', 'nom structure'],
	['commune', 'Commune', 'town', 'town', 'required', 'ville', 'localite'],
	['code_postal', 'Code postal', 'postcode', 'postcode', 'required', 'cp', 'codepostal'],
	['adresse', 'Adresse', 'street', 'text', 'required', 'rue', 'voie', 'adresse postale'],
	['date_maj', 'Mis à jour le', 'updatedOn', 'day', 'required', 'date', 'mise a jour'],
	['code_insee', 'Code de la commune', 'insee', 'insee', 'optional', 'insee', 'code commune'],
	[
		...(['complement_adresse', 'Complément d’adresse', 'streetMore', 'text', 'optional'] as const),
		'complement'
	],
	['latitude', 'Latitude', 'latitude', 'number', 'optional', 'lat'],
	['longitude', 'Longitude', 'longitude', 'number', 'optional', 'lon', 'lng', 'long'],
	[
		...(['typologie', 'Ce que c’est', 'kind', 'kinds', 'optional'] as const),
		...['type', 'categorie', 'type de structure', 'type de lieu']
	],
	['telephone', 'Téléphone', 'phone', 'phone', 'optional', 'tel', 'numero de telephone', 'phone'],
	[
		...(['courriels', 'Courriels', 'mails', 'mails', 'optional'] as const),
		...['courriel', 'mail', 'mails', 'email', 'e mail', 'adresse mail']
	],
	[
		...(['site_web', 'Site', 'websites', 'pages', 'optional'] as const),
		...['site', 'site internet', 'url', 'web']
	],
	['horaires', 'Horaires', 'hours', 'hours', 'optional', 'horaire', 'horaires d ouverture'],
	[
		...(['presentation_resume', 'En une phrase', 'summary', 'text', 'optional'] as const),
		...['resume', 'description courte']
	],
	[
		...(['presentation_detail', 'Présentation', 'detail', 'text', 'optional'] as const),
		...['description', 'detail']
	],
	['source', 'Source', 'source', 'text', 'optional', 'origine'],
	['itinerance', 'Itinérance', 'roaming', 'list', 'optional'],
	[
		...(['structure_parente', 'Structure parente', 'parent', 'text', 'optional'] as const),
		...['organisme', 'gestionnaire']
	],
	['services', 'Services', 'services', 'list', 'optional', 'service'],
	[
		...(['publics_specifiquement_adresses', 'Publics', 'welcome', 'list', 'optional'] as const),
		...['public', 'publics accueillis']
	],
	['prise_en_charge_specifique', 'Prise en charge', 'cares', 'list', 'optional'],
	['frais_a_charge', 'Frais', 'priceKind', 'list', 'optional', 'cout'],
	['dispositif_programmes_nationaux', 'Programmes nationaux', 'programmes', 'list', 'optional'],
	['formations_labels', 'Labels', 'labels', 'list', 'optional'],
	['autres_formations_labels', 'Autres labels', 'otherLabels', 'words', 'optional'],
	['modalites_acces', 'Pour venir', 'waysIn', 'list', 'optional'],
	['modalites_accompagnement', 'Accompagnement', 'waysOfHelp', 'list', 'optional'],
	['fiche_acces_libre', 'Fiche d’accessibilité', 'accessSheet', 'page', 'optional', 'acceslibre'],
	['prise_rdv', 'Prendre rendez-vous', 'bookingUrl', 'page', 'optional', 'rendez vous'],
	['autres_noms', 'Autres noms', 'aliases', 'words', null, 'alias'],
	['besoins', 'Besoins', 'needs', 'needs', null, 'besoin'],
	['repere', 'Repère', 'landmark', 'text', null],
	['horaires_en_mots', 'Horaires en mots', 'hoursSaid', 'text', null],
	['plain_pied', 'De plain-pied', 'stepFree', 'step-free', null, 'accessible'],
	['pour_y_aller', 'Pour y aller', 'reach', 'text', null, 'bus', 'acces'],
	['prix', 'Prix', 'priceSaid', 'text', null, 'tarif'],
	['a_apporter', 'À apporter', 'bring', 'text', null],
	['langues', 'Langues', 'languages', 'languages', null, 'langue'],
	['refuge', 'Refuge', 'isRefuge', 'yes-no', null],
	['verifier_tous_les', 'À vérifier tous les (mois)', 'verifyMonths', 'months', null]
];

export const COLUMNS: readonly Column[] = ROWS.map(
	([name, heading, fact, reads, standard, ...also]) => ({
		...{ name, heading, fact, reads, standard, also }
	})
);
export const STANDARD_COLUMNS = COLUMNS.filter(({ standard }) => standard !== null);
/** What no other spreadsheet names so. */
export const STANDARD_ALONE = [
	...['pivot', 'date_maj', 'publics_specifiquement_adresses', 'prise_en_charge_specifique'],
	...['frais_a_charge', 'dispositif_programmes_nationaux', 'formations_labels', 'modalites_acces'],
	...['autres_formations_labels', 'modalites_accompagnement', 'fiche_acces_libre', 'prise_rdv'],
	...['presentation_resume', 'presentation_detail', 'structure_parente', 'typologie']
];
const BY_NAME = new Map(COLUMNS.map((column) => [column.name, column]));

/** A column by its name, in the standard or in the house. */
export const columnNamed = (name: string): Column | undefined => BY_NAME.get(name);

/** What a column of the standard is called on a screen. */
export const headingOf = (name: string): string => BY_NAME.get(name)?.heading ?? name;

/** What a cell of a closed list is compared with. */
export const listOf = ({ fact }: Column) => fact as ListName;

/** A line of a file: its cells by the column they fill. */
export type FileRow = {
	/** 1: the first line of data. */
	row: number;
	cells: ReadonlyMap<string, string>;
	/** Where the file does not name a column as the national standard does. */
	names?: Readonly<Record<string, string>>;
	/** What was told of it before its cells are read. */
	told?: readonly { column: string; code: FaultCode; value: string; suggestion: string | null }[];
	/** It tells more of a place that another line, or the directory, holds. */
	isPartial?: boolean;
};

export type FileFormat = 'standard' | 'data-inclusion' | 'csv' | 'geojson';
