import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { appUrl } from '#lib/platform/database/roles.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY } from '../../../../../../../tests/database/test-database.ts';
import { draftsOf } from '../draft/draft.fixture.ts';
import { useGroupCentre, WEDNESDAY } from '../wishes/groups.fixture.ts';
import { readDraft } from '../draft/read-draft.ts';
import { openDraft } from '../draft/hold-draft.ts';
import { proposeGroups } from './propose-groups.ts';
import { forgetProposal, proposalOf, stopProposal } from '../draft/read-proposal.ts';
import { seekProposal } from './seek-proposal.ts';
import { takeProposal } from './take-proposal.ts';

const centre = useGroupCentre();
const drafts = draftsOf(centre);
const seek = (asked: Parameters<typeof seekProposal>[1], memoryMb?: number) =>
	seekProposal({ database: centre.world.app, now: () => A_TUESDAY }, asked, memoryMb);
let draftId: string;

beforeAll(async () => {
	await centre.offer(WEDNESDAY);
	await centre.waits('Abel');
	await centre.waits('Blot');
	draftId = await drafts.start();
});

describe('a proposal', () => {
	test('is seen from any process, its preview at once', async () => {
		const { asked } = done(await centre.act((db) => proposeGroups(db, draftId)));
		expect(await drafts.proposal()).toMatchObject({ state: 'running', reached: null });
		expect((await drafts.proposal())!.plan.proof.placed).toBe(2);
		await seek(asked);
		expect(await drafts.proposal()).toMatchObject({ state: 'proven', reached: 'rank' });
		expect(await drafts.sizes()).toEqual([0]);
	});

	test('taken twice at once moves people once, and is there no more', async () => {
		const take = () => centre.act((db) => takeProposal(db, draftId));
		const both = await Promise.all([take(), take()]);
		expect(both.filter((one) => 'refusal' in one && one.refusal === 'no-plan')).toHaveLength(1);
		expect(await drafts.sizes()).toEqual([2]);
		expect(await centre.count('group_draft_moves')).toBe(2);
		expect(await drafts.proposal()).toBeNull();
	});

	test('asked twice at once is sought once', async () => {
		const ask = () => centre.act((db) => proposeGroups(db, draftId));
		const both = await Promise.all([ask(), ask()]);
		expect(both.filter((one) => 'refusal' in one && one.refusal === 'under-way')).toHaveLength(1);
		await centre.act((db) => forgetProposal(db, draftId));
	});

	test('stopped from another process is sought no more, and what was found stays', async () => {
		const { asked } = done(await centre.act((db) => proposeGroups(db, draftId)));
		await centre.act((db) => stopProposal(db, draftId));
		await seek(asked);
		expect(await drafts.proposal()).toMatchObject({ state: 'stopped', reached: null });
		await centre.act((db) => forgetProposal(db, draftId));
	});

	test('asked anew, it is not written over by the search that was left', async () => {
		const first = done(await centre.act((db) => proposeGroups(db, draftId))).asked;
		await centre.act((db) => forgetProposal(db, draftId));
		done(await centre.act((db) => proposeGroups(db, draftId)));
		await seek(first);
		expect(await drafts.proposal()).toMatchObject({ state: 'running', reached: null });
		await centre.act((db) => forgetProposal(db, draftId));
	});

	test('whose thread dies for want of memory is told, and leaves the draft as it was', async () => {
		const before = [await drafts.read(), await centre.count('group_draft_moves')];
		const { asked } = done(await centre.act((db) => proposeGroups(db, draftId)));
		await seek(asked, 4);
		expect(await drafts.proposal()).toMatchObject({ state: 'failed' });
		expect(await centre.act((db) => takeProposal(db, draftId))).toMatchObject({
			refusal: 'no-plan'
		});
		expect([await drafts.read(), await centre.count('group_draft_moves')]).toEqual(before);
		expect((await drafts.propose(draftId)).state).toBe('proven');
		await centre.act((db) => forgetProposal(db, draftId));
	});

	test('whose process was killed is found dead, and may be asked again', async () => {
		const before = await drafts.read();
		const child = spawn(
			process.execPath,
			[
				fileURLToPath(new URL('./propose-then-die.fixture.ts', import.meta.url)),
				appUrl(centre.world.ownerUrl),
				centre.pedagogicId,
				centre.centreId,
				draftId
			],
			{ stdio: 'inherit' }
		);
		expect((await once(child, 'exit'))[1]).toBe('SIGKILL');
		expect(await drafts.proposal()).toMatchObject({ state: 'running' });
		const later = A_TUESDAY.add({ seconds: 40 });
		const seen = await centre.world.asOperator(
			[centre.centreId],
			async (db) => proposalOf(db, await readDraft(db, (await openDraft(db, centre.programmeId))!)),
			later
		);
		expect(seen).toMatchObject({ state: 'failed' });
		const again = await centre.world.asOperator(
			[centre.centreId],
			(db) => proposeGroups(db, draftId),
			later
		);
		expect(again).toHaveProperty('asked');
		expect(await drafts.read()).toEqual(before);
		await centre.act((db) => forgetProposal(db, draftId));
	});

	test('goes when its draft is signed', async () => {
		await drafts.propose(draftId);
		done(await drafts.sign(draftId, 'décembre-février'));
		expect(await centre.count('group_proposals')).toBe(0);
	});
});
