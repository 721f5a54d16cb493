import type pg from 'pg';
import type { Row, RowMaker } from '../tenancy/rows.ts';
import type { ForeignKey, Table } from '../tenancy/catalogue.ts';

/** How a table hangs from a resident: the column that says whose row it is, and in which table. */
export type Hanging = { table: Table; column: string; parent: string };

const HER = 'people';
/** Said of a table that hangs from her through more than one: the one that says whose it is. */
const WHOSE: Record<string, string> = {
	request_answers: 'requests',
	drop_in_visits: HER,
	letter_run_people: HER,
	letter_addressees: HER,
	sms_messages: HER
};

/**
 * Every table that hangs from a resident, asked of the catalogue: parents before their children. A
 * table that only points at one of her rows by the way is hers as well.
 */
export function hangingTables(catalogue: Map<string, Table>): Hanging[] {
	const found = new Map<string, Hanging>();
	const isHers = (name: string) => name === HER || found.has(name);
	for (let before = -1; before < found.size;) {
		before = found.size;
		for (const table of catalogue.values()) {
			if (isHers(table.name)) continue;
			const keys = table.keys.filter(({ parent }) => isHers(parent) && parent !== table.name);
			const key = keys.find(({ parent }) => parent === WHOSE[table.name]) ?? keys[0];
			if (!key || (WHOSE[table.name] && key.parent !== WHOSE[table.name])) continue;
			found.set(table.name, { table, column: columnOf(key), parent: key.parent });
		}
	}
	return [...found.values()];
}

function columnOf({ columns }: ForeignKey): string {
	return columns.find((column) => column !== 'centre_id' && column !== 'group_id')!;
}

/** Rows that no catalogue could guess. */
const GIVEN: Record<string, Row> = {
	people: {
		birth_year: 1948,
		sex: 'female',
		commune_insee: '62643',
		social_status: 'retraite'
	},
	departures: { reason: 'MARQUE départ' },
	course_exits: { word: 'wants-more' },
	absence_calls: { note: 'MARQUE appel', outcome: 'message' },
	observations: { column_name: 'MARQUE colonne', body: 'MARQUE observation' },
	pre_list_withdrawals: { reason: 'MARQUE pré-liste' },
	person_identities: { family_name: 'MARQUE', given_name: 'Zoé', name_key: 'marque zoe' },
	person_notes: { text: 'MARQUE note' },
	responsible_adults: { family_name: 'MARQUE adulte', given_name: 'MARQUE prénom' },
	member_numbers: { number: 'MARQUE-12' },
	person_emails: { address: 'marque@exemple.fr' },
	person_addresses: { delivery: 'MARQUE rue', town: 'MARQUE ville' },
	letter_addressees: {
		given_name: 'MARQUE',
		family_name: 'MARQUE lettre',
		envelope: 'MARQUE enveloppe'
	},
	requests: { words: 'MARQUE demande', family: 'retraite' },
	request_answers: { words: 'MARQUE réponse', offered: '{MARQUE}', kind: 'guide-shown' },
	referrals: { told: 'MARQUE transmis', bring: 'MARQUE papiers' },
	referral_answers: {
		reason: 'MARQUE refus',
		answer: 'accepted',
		appointment_on: '2018-01-16',
		appointment_place: 'MARQUE guichet'
	},
	partner_links: { opens: 'referral' },
	help_call_ends: { outcome: 'request' },
	machine_loans: { due_on: '2018-02-09' },
	machine_returns: { note: 'MARQUE retour' },
	pick_ups: { names: 'MARQUE grand-mère' },
	told_levels: { reason: 'MARQUE niveau' },
	placement_situations: { question: 'MARQUE question', answer: 'MARQUE réponse' },
	placement_readings: { answer: 'hard' },
	placement_answers: { item: 'MARQUE activité', answer: 2 },
	non_user_types: { list: 'MARQUE liste', type: 'MARQUE sorte' },
	person_merges: { moves: '{"was": "MARQUE réunion"}' },
	possible_doubles: { reasons: '{MARQUE}' },
	rights_requests: { words: 'MARQUE droit' },
	rights_answers: { words: 'MARQUE réponse au droit' },
	retention_pauses: { reason: 'MARQUE pause' }
};

export type WholePerson = { id: string; rows: Map<string, Row> };

/** Somebody with one row in every table that can hang from her, each of its words marked. */
export async function wholePerson(
	owner: pg.Pool,
	make: RowMaker,
	hanging: Hanging[],
	centreId: string
): Promise<WholePerson> {
	const quarter = await make.add('quarters', { centre_id: centreId });
	const her = await make.add(HER, {
		centre_id: centreId,
		quarter_id: quarter.id,
		...GIVEN.people
	});
	const rows = new Map<string, Row>([[HER, her]]);
	const id = String(her.id);
	for (const { table, column, parent } of hanging) {
		const whose = rows.get(parent)!;
		const shared = parent === 'enrolments' ? { group_id: whose.group_id } : {};
		// A row that ends or completes another one has the very key of it.
		const key = whose.id ?? whose[column];
		const given: Row = { centre_id: centreId, ...shared, ...GIVEN[table.name], [column]: key };
		if ('group_id' in shared && table.columns.some(({ name }) => name === 'seance_id')) {
			const day = `2018-02-${10 + (rows.size % 18)}`;
			given.seance_id = (await make.add('seances', { centre_id: centreId, ...shared, day })).id;
		}
		if (column === 'one_id') await order(make, given, centreId);
		if (table.name === 'person_search_terms') {
			const { rows: written } = await owner.query<Row>(
				'select * from person_search_terms where person_id = $1 limit 1',
				[id]
			);
			if (written[0]) {
				rows.set(table.name, written[0]);
				continue;
			}
		}
		rows.set(table.name, await make.add(table.name, given));
	}
	return { id, rows };
}

/** Two people in the order that the table asks for, whoever was written first. */
async function order(make: RowMaker, given: Row, centreId: string): Promise<void> {
	const other = await make.add(HER, { centre_id: centreId });
	const [one, two] = [String(given.one_id), String(other.id)].toSorted();
	Object.assign(given, { one_id: one, other_id: two });
}
