import { done } from '../../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY } from '../../../../../../../tests/database/test-database.ts';
import type { Draft } from '../../domain/draft/draft.ts';
import { movePeople } from './change-draft.ts';
import { draftMark } from './draft-mark.ts';
import type { GroupCentre } from '../wishes/groups.fixture.ts';
import { openDraft, startDraft } from './hold-draft.ts';
import { proposeGroups } from '../proposals/propose-groups.ts';
import { readDraft } from './read-draft.ts';
import { foreseeSigning } from '../signing/foresee-signing.ts';
import { signGroups } from '../signing/sign-groups.ts';
import { proposalOf } from './read-proposal.ts';
import { seekProposal } from '../proposals/seek-proposal.ts';
import { takeProposal } from '../proposals/take-proposal.ts';

/** What an animator does with a draft, a gesture each. */
export function draftsOf(centre: GroupCentre) {
	const gestures = {
		start: async (startsOn = '2026-11-30') =>
			done(await centre.act((db) => startDraft(db, { programmeId: centre.programmeId, startsOn })))
				.id,
		read: (): Promise<Draft> =>
			centre.act(async (db) => readDraft(db, (await openDraft(db, centre.programmeId))!)),
		proposal: () =>
			centre.act(async (db) =>
				proposalOf(db, await readDraft(db, (await openDraft(db, centre.programmeId))!))
			),
		/** Asks for a proposal and waits for its proof. */
		async propose(draftId: string) {
			const { asked } = done(await centre.act((db) => proposeGroups(db, draftId)));
			await seekProposal({ database: centre.world.app, now: () => A_TUESDAY }, asked);
			return (await gestures.proposal())!;
		},
		async take(draftId: string) {
			await gestures.propose(draftId);
			return done(await centre.act((db) => takeProposal(db, draftId)));
		},
		async move(draftId: string, entryIds: string[], offerId: string | null, hold = false) {
			const seen = draftMark(await gestures.read());
			return centre.act((db) => movePeople(db, { draftId, seen, entryIds, offerId, hold }));
		},
		/** What its page shows before it is signed. */
		foresee: async (kept: string[] = [], seances = 10) => {
			const draft = await gestures.read();
			return centre.act((db) => foreseeSigning(db, draft, { seances, kept }));
		},
		/** What its page sends. */
		signature: async (draftId: string, cycleLabel: string, kept: string[] = []) => ({
			...{ draftId, seen: draftMark(await gestures.read()), cycleLabel, seances: 10, kept },
			foreseen: (await gestures.foresee(kept)).mark
		}),
		async sign(draftId: string, cycleLabel: string, kept?: string[]) {
			const signature = await gestures.signature(draftId, cycleLabel, kept);
			return centre.act((db) => signGroups(db, signature));
		},
		/** Who sits where: sizes of the groups, in the order of the week. */
		async sizes() {
			const { offers, people } = await gestures.read();
			return offers.map(({ id }) => people.filter(({ seat }) => seat === id).length);
		}
	};
	return gestures;
}
