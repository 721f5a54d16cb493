import { describe, expect, it } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { recordClosing } from '#lib/features/house/years/index.server.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import {
	everythingStored,
	inventedIban,
	photographPeople
} from '../members/members-world.fixture.ts';
import { recordedNotebook, tryNotebook } from './notebook-world.fixture.ts';
import { undoImport } from '../undo/undo-import.ts';

const world = useTestDatabase();

const CAHIER = [
	'Jour;Qui;Motif de la demande;Envoyé par;Suite donnée;Durée',
	'11/01;dame 66 ans;wifi à la maison ne marche pas;CCAS;expliqué;20 min',
	';monsieur;déclaration de revenus en ligne;une voisine;orienté vers la mairie;',
	'12/01;mère seule;attestation carsat;;doit revenir avec ses papiers;',
	'12/01;mère seule;attestation carsat;;;'
].join('\n');

async function requestsOf(centre: string) {
	const { rows } = await world.owner.query(
		`select r.day::text, r.words, r.family, r.origin, r.channel, r.person_id, a.kind, a.minutes, a.words as said,
			a.due_on from requests r left join request_answers a on a.request_id = r.id
		where r.centre_id = $1 order by r.day, r.words, a.kind`,
		[centre]
	);
	return rows;
}
const undo = (centre: string, importId: string | null) =>
	world.asOperator([centre], (db) => undoImport(db, { importId: importId! }));

describe('the desk’s notebook', () => {
	it('makes requests of its lines, on their days, with what was done', async () => {
		const centre = await world.addCentre('cahier');
		const report = await recordedNotebook(world, centre, CAHIER);
		expect(report.problems).toEqual([]);
		expect(await requestsOf(centre)).toMatchObject([
			{
				day: '2018-01-11',
				words: 'dame 66 ans - wifi à la maison ne marche pas',
				family: 'equipement',
				origin: 'partner',
				kind: 'guided',
				minutes: 20,
				said: 'expliqué'
			},
			{
				day: '2018-01-11',
				family: 'citoyennete-impots',
				origin: 'word-of-mouth',
				kind: 'referred'
			},
			{ day: '2018-01-12', family: 'retraite', origin: 'unknown', kind: 'come-back', due_on: null },
			{ kind: 'none-found', said: 'Repris du cahier\u00a0: suite non notée.', due_on: null }
		]);
	});

	it('keeps for the direction what was done in somebody’s place, and takes it back with the import', async () => {
		const centre = await world.addCentre('a-sa-place');
		const { importId } = await recordedNotebook(
			world,
			centre,
			'Jour;Motif de la demande;Suite donnée;Durée\n11/01;déclaration de revenus;rempli pour elle;20 min'
		);
		expect(await requestsOf(centre)).toMatchObject([{ kind: 'settled', minutes: 20, said: null }]);
		const read = (role: 'direction' | 'accueil') =>
			world.as(role, centre, (db) =>
				db.selectFrom('exceptions').select(['reason', 'words']).execute()
			);
		expect(await read('direction')).toEqual([{ reason: 'unsaid', words: 'rempli pour elle' }]);
		expect(await read('accueil')).toEqual([]);
		await undo(centre, importId);
		expect(await read('direction')).toEqual([]);
	});

	it('changes nothing when it comes again, even after a correction on screen; a longer one adds', async () => {
		const centre = await world.addCentre('deux-fois');
		await recordedNotebook(world, centre, CAHIER);
		await world.owner.query(
			`update requests set words = 'corrigé' where centre_id = $1 and family = 'retraite'`,
			[centre]
		);
		const before = await photographPeople(world);
		expect(await recordedNotebook(world, centre, CAHIER)).toMatchObject({
			importId: null,
			written: 0
		});
		expect(await photographPeople(world)).toEqual(before);
		const longer = await recordedNotebook(world, centre, `${CAHIER}\n15/01;;carte grise;;;`);
		expect(longer.lines.filter(({ isKnown }) => !isKnown)).toHaveLength(1);
		expect(longer.written).toBe(2);
	});

	it('leaves a line of this month without an answer waiting, and no other', async () => {
		const centre = await world.addCentre('ce-mois');
		await recordedNotebook(
			world,
			centre,
			'date;demande\n03/11/2026;carte grise\n28/10/2026;carte grise',
			{ year: 2026 }
		);
		expect(await requestsOf(centre)).toMatchObject([
			{ day: '2026-10-28', kind: 'none-found' },
			{ day: '2026-11-03', kind: null }
		]);
	});

	it('writes the family that the colleague chose, and remembers what was proposed', async () => {
		const centre = await world.addCentre('choisie');
		await recordedNotebook(world, centre, CAHIER, {
			answers: { 'f:2': 'apprendre', 'f:3': 'rien-de-tel' }
		});
		const { rows } = await world.owner.query(
			'select family, proposed_family from requests where centre_id = $1 and day = $2 order by 1',
			[centre, '2018-01-11']
		);
		expect(rows).toEqual([
			{ family: 'apprendre', proposed_family: 'equipement' },
			{ family: 'citoyennete-impots', proposed_family: 'citoyennete-impots' }
		]);
	});

	it('knows the partner who sent somebody, by name or by what people call her', async () => {
		const centre = await world.addCentre('partenaires');
		await world.owner.query(
			`with o as (insert into places (name, kind, verify_months, updated_on, recorded_at)
				values ('Centre communal d’action sociale', 'CCAS', 6, now(), now()) returning id, name),
			p as (insert into partners (centre_id, name, place_id, recorded_at)
				select $1, o.name, o.id, now() from o returning id)
			insert into partner_aliases (centre_id, partner_id, alias, recorded_at)
			select $1, id, 'ccas', now() from p`,
			[centre]
		);
		const report = await recordedNotebook(world, centre, CAHIER);
		expect(report.lines.map(({ partner }) => partner)).toEqual([
			'Centre communal d’action sociale',
			null,
			null,
			null
		]);
		const { rows } = await world.owner.query(
			'select count(*)::int as many from requests where centre_id = $1 and partner_id is not null',
			[centre]
		);
		expect(rows).toEqual([{ many: 1 }]);
	});

	it('keeps requests anonymous, unless the colleague says that it is she', async () => {
		const centre = await world.addCentre('anonyme');
		await world.as('accueil', centre, (db) =>
			addPerson(db, { familyName: 'Delattre', givenName: 'Odile', birthYear: 1951 })
		);
		const text =
			'date;nom;prénom;demande\n11/01;DELATTRE;Odile;carte grise\n11/01;INCONNU;Jean;carte grise';
		const asked = await recordedNotebook(world, centre, text, { dryRun: true });
		expect(asked.questions).toHaveLength(1);
		expect(asked.notKept).toEqual(['nom', 'prénom']);
		const { id, choices } = asked.questions[0]!;
		await recordedNotebook(world, centre, text, { answers: { [id]: choices[1]!.value } });
		expect((await requestsOf(centre)).filter((one) => one.person_id)).toHaveLength(1);
		expect(await everythingStored(world)).not.toContain('INCONNU');
	});

	it('refuses a line that holds a secret until it is accepted masked, and stores it nowhere', async () => {
		const centre = await world.addCentre('secret');
		const iban = inventedIban();
		const text = `${CAHIER}\n16/01;dame;changement d’adresse, a laissé son RIB ${iban};CAF;;`;
		const refused = await recordedNotebook(world, centre, text);
		expect(refused).toMatchObject({ refused: 1 });
		expect(await requestsOf(centre)).toHaveLength(4);
		const kept = await recordedNotebook(world, centre, text, { answers: { masques: 'oui' } });
		expect(kept.written).toBe(2);
		expect((await requestsOf(centre)).at(-1)).toMatchObject({
			words: 'dame - changement d’adresse, a laissé son RIB [numéro masqué]'
		});
		const stored = await everythingStored(world);
		for (const piece of [iban, iban.slice(4, 12), iban.slice(10, 20)])
			expect(stored).not.toContain(piece);
	});

	it('is taken back exactly; refused once a request of it was worked upon, or its year closed', async () => {
		const centre = await world.addCentre('reprise');
		const before = await photographPeople(world);
		const { importId } = await recordedNotebook(world, centre, CAHIER);
		expect(await undo(centre, importId)).toMatchObject({ undone: importId, rows: 8 });
		expect(await photographPeople(world)).toEqual(before);

		const again = await recordedNotebook(world, centre, CAHIER);
		await world.owner.query(
			`insert into family_corrections (request_id, centre_id, was, became, recorded_at)
			select id, centre_id, 'retraite', 'emploi', now() from requests where centre_id = $1 limit 1`,
			[centre]
		);
		expect(await undo(centre, again.importId)).toMatchObject({ refusal: 'changed-since' });
		await world.asOperator([centre], (db) =>
			recordClosing(db, { year: 2018, dataUntil: '2018-12-31', frozen: {} })
		);
		expect(await tryNotebook(world, centre, CAHIER)).toMatchObject({ refusal: 'year-closed' });
	});

	it('takes no request of the desk back, and none of another centre', async () => {
		const [here, there] = [await world.addCentre('ici'), await world.addCentre('ailleurs')];
		const { importId } = await recordedNotebook(world, there, CAHIER);
		expect(await undo(here, importId)).toMatchObject({ refusal: 'unknown-import' });
		await world.owner.query(
			`insert into requests (centre_id, words, family, channel, origin, day, recorded_at)
			values ($1, 'au comptoir', 'emploi', 'comes', 'unknown', '2026-11-24', '2026-11-24T08:00:00Z')`,
			[here]
		);
		await world.asOperator([here], (db) => db.deleteFrom('requests').execute());
		expect(await requestsOf(here)).toHaveLength(1);
	});

	it('says what it leaves aside: a day to come, a date that is none, a line without a request', async () => {
		const centre = await world.addCentre('problemes');
		const report = await recordedNotebook(
			world,
			centre,
			'date;demande\n03/03/2199;carte grise\npeut-être;carte grise\n05/01;\n'
		);
		expect(report.lines).toEqual([]);
		expect(report.problems.map(({ cell }) => cell)).toEqual(['A2', 'A3', 'A4']);
		const nothing = await recordedNotebook(world, centre, 'a;b\n1;2');
		expect(nothing.problems).toHaveLength(1);
	});
});
