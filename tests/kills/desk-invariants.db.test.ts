import { beforeAll, expect, test } from 'vitest';
import { useTestDatabase } from '../database/test-database.ts';
import { readCatalogue } from '../tenancy/catalogue.ts';
import { type Row, rowMaker, type RowMaker } from '../tenancy/rows.ts';
import { DESK_INVARIANTS } from './desk-invariants.ts';

const world = useTestDatabase();
let make: RowMaker;
let signed: Row;

beforeAll(async () => {
	make = rowMaker(world.owner, await readCatalogue(world.owner));
	const centre_id = await world.addCentre('jacques-brel');
	const { id: recorded_by } = await make.add('staff_members', {});
	signed = { centre_id, recorded_by };
});

const broken = async () => {
	const seen: string[] = [];
	for (const [rule, query] of Object.entries(DESK_INVARIANTS)) {
		if ((await world.owner.query(query)).rows.length > 0) seen.push(rule);
	}
	return seen;
};

test('what a use case cut in the middle would leave at the desk is seen', async () => {
	expect(await broken()).toEqual([]);
	await make.add('handled_posts', { staff_id: signed.recorded_by });
	const newcomer = await make.add('people', signed);
	const asker = await make.add('people', signed);
	const request = await make.add('requests', { ...signed, person_id: asker.id });
	const place = await make.add('pre_list_entries', { ...signed, person_id: newcomer.id });
	const answer = await make.add('request_answers', {
		...signed,
		request_id: request.id,
		kind: 'pre-list',
		pre_list_entry_id: place.id
	});
	await make.add('request_answer_undos', { ...signed, answer_id: answer.id });
	expect(await broken()).toEqual(Object.keys(DESK_INVARIANTS));
});
