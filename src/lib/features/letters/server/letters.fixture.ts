import {
	type Funnel,
	TODAY,
	useFunnel,
	type Waiting
} from '../../funnels/server/funnel.fixture.ts';
import { showPerson, updatePerson } from '#lib/features/people/index.server.ts';
import { readPostalAddress } from '#lib/features/people/index.ts';
import { prepareRun, type RunWanted } from './prepare-run.ts';
import { saveModel } from './save-model.ts';
import { PROPOSED_TEXT } from '../domain/proposed-model.ts';

export const CENTRE = 'Centre social La Digue';

export type Letters = Funnel & {
	/** Somebody on the list, reached in these ways. */
	waitWith(familyName: string, ways: { address?: string; email?: string }): Promise<Waiting>;
	/** The head of the letter is complete. */
	writeHead(): Promise<void>;
	wanted(meetingId: string, entryIds: string[], change?: Partial<RunWanted>): RunWanted;
	prepare: (wanted: RunWanted) => ReturnType<typeof prepareRun>;
};

/** A centre that writes to those of its pré-liste. */
export function useLetters(): Letters {
	const funnel = useFunnel();
	const { act } = funnel;
	return Object.assign(funnel, {
		waitWith: async (familyName: string, ways: { address?: string; email?: string }) => {
			const waiting = await funnel.wait(familyName);
			const address = readPostalAddress(ways.address ?? '');
			if (address && 'refusal' in address) throw new Error(address.message);
			await act(async (db) => {
				const record = (await showPerson(db, waiting.personId))!;
				const emails = ways.email ? [{ address: ways.email, owner: 'own' as const }] : [];
				return updatePerson(db, waiting.personId, { ...record, address, emails });
			});
			return waiting;
		},
		writeHead: async () => {
			const head = { senderAddress: '2 rue du Pont\n62230 Outreau', phone: '03 21 00 00 00' };
			await act((db) => saveModel(db, { ...head, ...PROPOSED_TEXT }, CENTRE));
		},
		wanted: (meetingId: string, entryIds: string[], change: Partial<RunWanted> = {}) => ({
			programmeId: funnel.programmes.get('senou')!,
			meetingId,
			entryIds,
			largePrint: [],
			first: 'letter' as const,
			goesOnWithout: false,
			canMail: true,
			centreName: CENTRE,
			today: TODAY,
			...change
		}),
		prepare: (wanted: RunWanted) => act((db) => prepareRun(db, wanted))
	});
}
