import { describe, expect, test } from 'vitest';
import { PLACES_KEY } from '../../../../../../../tests/database/places-key.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { USUAL_PARTNERS } from '../../domain/usual-partners.ts';
import { addUsualPartner } from './add-usual-partner.ts';
import { listPartners, listRemovedPartners } from './list-partners.ts';
import { matchPartner } from './match-partner.ts';
import { addAlias, removeAlias } from './partner-aliases.ts';
import type { NewPartner } from './partner-fields.ts';
import { done } from '../partners.fixture.ts';
import { readPartner } from './read-partner.ts';
import { putBackPartner, removePartner } from './remove-partner.ts';
import { addPartner, changePartner } from './save-partner.ts';
import { verifyPartner } from './verify-partner.ts';

const world = useTestDatabase();
const ccas: NewPartner = { name: 'CCAS d’Outreau', kind: 'CCAS', phone: '01 99 00 12 34' };
let centres = 0;
const desk = async () => {
	const id = await world.addCentre(`centre-${++centres}`);
	return <T>(work: Parameters<typeof world.as<T>>[2]) => world.as<T>('animateur', id, work);
};

test('a partner is added, found by what people say, corrected, and set aside', async () => {
	const act = await desk();
	const { id } = done(await act((db) => addPartner(db, ccas, PLACES_KEY)));
	expect(await act((db) => matchPartner(db, 'le ccas d’outreau m’envoie'))).toBe(id);
	expect(await act((db) => matchPartner(db, 'le ccas m’envoie'))).toBeNull();
	done(await act((db) => addAlias(db, id, ' Le C.C.A.S ')));
	done(await act((db) => addAlias(db, id, 'CCAS')));
	expect(await act((db) => matchPartner(db, 'Le CCAS m’envoie'))).toBe(id);
	done(await act((db) => changePartner(db, id, { ...ccas, hours: 'le matin' }, PLACES_KEY)));
	expect(await act((db) => readPartner(db, id))).toMatchObject({
		phone: '+33199001234',
		hours: 'le matin',
		verifiedOn: '2026-11-24'
	});
	await act((db) => removePartner(db, id));
	await act((db) => removePartner(db, id));
	expect(await act((db) => matchPartner(db, 'Le CCAS m’envoie'))).toBeNull();
	expect(await act((db) => listPartners(db))).toEqual([]);
	expect(await act((db) => listRemovedPartners(db))).toEqual([{ id, name: ccas.name }]);
	await act((db) => putBackPartner(db, id));
	expect(await act((db) => listPartners(db))).toHaveLength(1);
	for (const alias of ['ccas', 'le ccas']) await act((db) => removeAlias(db, id, alias));
	expect(await act((db) => matchPartner(db, 'Le CCAS'))).toBeNull();
});

describe('a partner is refused', () => {
	test.each([
		['without a name', { name: ' ' }, 'name'],
		['of a kind the national list does not have', { kind: 'MAIRIE' }, 'kind'],
		['with a number that cannot be dialled', { phone: '06 39' }, 'phone'],
		['with half an e-mail address', { email: 'ccas@' }, 'email'],
		['with a site that is none', { website: 'javascript:alert(1)' }, 'websites']
	] as [string, Partial<NewPartner>, string][])('%s', async (_story, change, refusal) => {
		const act = await desk();
		expect(await act((db) => addPartner(db, { ...ccas, ...change }, PLACES_KEY))).toMatchObject({
			refusal
		});
		expect(await act((db) => listPartners(db))).toEqual([]);
	});

	test('under a name that another one has', async () => {
		const act = await desk();
		done(await act((db) => addPartner(db, ccas, PLACES_KEY)));
		expect(await act((db) => addPartner(db, ccas, PLACES_KEY))).toMatchObject({ refusal: 'name' });
		const other = done(await act((db) => addPartner(db, { ...ccas, name: 'CAF' }, PLACES_KEY)));
		expect(await act((db) => changePartner(db, other.id, ccas, PLACES_KEY))).toMatchObject({
			refusal: 'name'
		});
	});

	test('an alias that names another one says which', async () => {
		const act = await desk();
		const one = done(await act((db) => addPartner(db, ccas, PLACES_KEY)));
		const two = done(await act((db) => addPartner(db, { ...ccas, name: 'CAF' }, PLACES_KEY)));
		done(await act((db) => addAlias(db, one.id, 'action sociale')));
		done(await act((db) => addAlias(db, one.id, 'Action sociale')));
		expect(await act((db) => addAlias(db, two.id, 'action sociale'))).toMatchObject({
			refusal: 'alias',
			message: expect.stringContaining('CCAS d’Outreau')
		});
	});
});

test('the usual partners come in one click each, known by their usual names, verified by nobody', async () => {
	const act = await desk();
	for (const { code } of USUAL_PARTNERS)
		done(await act((db) => addUsualPartner(db, code, PLACES_KEY)));
	const lines = await act((db) => listPartners(db));
	expect(lines).toHaveLength(USUAL_PARTNERS.length);
	expect(lines.every(({ verifiedOn }) => verifiedOn === null)).toBe(true);
	const named = await act((db) => matchPartner(db, 'c’est Pôle Emploi'));
	expect(lines.find(({ id }) => id === named)?.name).toBe('France Travail');
	expect(await act((db) => addUsualPartner(db, 'caf', PLACES_KEY))).toMatchObject({
		refusal: 'name'
	});
	expect(await act((db) => addUsualPartner(db, 'banque', PLACES_KEY))).toMatchObject({
		refusal: 'unknown-partner'
	});
});

test('the age of a partner is that of its last verification, on the day of its centre', async () => {
	const centre = await world.addCentre('brel');
	await world.owner.query(`update centres set time_zone = 'Indian/Reunion' where id = $1`, [
		centre
	]);
	const at =
		(moment: string) =>
		<T>(work: Parameters<typeof world.asOperator<T>>[1]) =>
			world.asOperator<T>([centre], work, Temporal.Instant.from(moment));
	const { id } = done(await at(A_TUESDAY.toString())((db) => addPartner(db, ccas, PLACES_KEY)));
	await at('2026-12-01T22:00:00Z')((db) => verifyPartner(db, id));
	const [line] = await at('2026-12-02T08:00:00Z')((db) => listPartners(db));
	expect(line!.verifiedOn).toBe('2026-12-02');
});
