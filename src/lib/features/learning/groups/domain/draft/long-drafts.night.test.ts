import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { breathe } from '#lib/platform/threads/breathe.ts';
import { watchStalls } from '#lib/platform/threads/watch-stalls.ts';
import { LONGEST_STALL_MS } from '../../../../../../../tests/hostile/stall-log.ts';
import { instanceOf } from './draft-instance.ts';
import { viewOf } from './draft-view.ts';
import { whatItSays } from './draft.ts';
import { DRAFT_SHAPES, longDraft } from './long-draft.fixture.ts';
import { moveView } from './move-view.ts';
import { previewGroups } from '../plan/plan-groups.ts';
import { proposalView } from './proposal-view.ts';

let longest = 0;
let watchNoMore: () => void;
beforeEach(() => {
	longest = 0;
	watchNoMore = watchStalls(20, ({ cpuMs }) => (longest = Math.max(longest, cpuMs)));
});
afterEach(() => watchNoMore());

/** What ends a breath is the next event. */
const longestOf = async (work: () => unknown) => {
	await pause(1);
	longest = 0;
	await work();
	await pause(1);
	return Math.round(longest);
};

test.each(DRAFT_SHAPES)(
	'a draft of 1,200 people and 200 slots, %s, holds nobody',
	async (shape) => {
		const draft = longDraft(shape);
		const asked = await longestOf(async () => {
			whatItSays(draft);
			const plan = await previewGroups(instanceOf(draft), breathe);
			JSON.stringify(plan);
		});
		const plan = await previewGroups(instanceOf(draft), breathe);
		expect(plan.groups.flatMap(({ members }) => members).length + plan.unplaced.length).toBe(1_200);
		const shown = await longestOf(() => {
			viewOf(draft);
			proposalView(draft, { state: 'proven', reached: 'rank', plan, more: [] });
		});
		const moved = await longestOf(() => moveView(draft, draft.people[1]!));
		console.log(`${shape}: ${asked}, ${shown}, ${moved} ms`);
		expect(Math.max(asked, shown, moved)).toBeLessThanOrEqual(LONGEST_STALL_MS);
	}
);
