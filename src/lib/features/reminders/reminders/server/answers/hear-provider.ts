import { listCentres } from '#lib/features/house/centres/index.server.ts';
import {
	type LineWorld,
	type SmsLine,
	takeReceipts
} from '#lib/features/reminders/messages/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import type {
	ProviderRequest,
	Receipt,
	RequestRefusal
} from '#lib/platform/sms/providers/sms-provider.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { LONGEST_REFERENCE } from './clean-inbound.ts';
import { takeAnswer } from './take-answer.ts';

/** What a provider asks of an address of ours: which one it calls, and with what. */
export type ProviderCall = { named: string; about: 'receipt' | 'answer'; request: ProviderRequest };

/**
 * What the provider of the open line tells at one of our addresses. Some tell receipts and answers alike
 * at both: whatever can be read in the call is heard. Told several times, it is heard once.
 */
export async function hearProvider(
	world: LineWorld,
	line: SmsLine | null,
	{ named, about, request }: ProviderCall
): Promise<{ heard: number } | RequestRefusal> {
	if (!line || line.provider.name !== named) {
		return refuse('unsupported', 'Aucun fournisseur de SMS n’est attendu à cette adresse.');
	}
	const receipts = line.provider.parseReceipt(request);
	const inbounds = line.provider.parseInbound(request);
	if ('refusal' in receipts && 'refusal' in inbounds) {
		return about === 'receipt' ? receipts : inbounds;
	}
	const centres = await listCentres(world.database, world.now());
	const told = 'refusal' in receipts ? [] : receipts.filter(isShort);
	if (told.length > 0) {
		const { secrets } = world;
		const ids = centres.map(({ id }) => id);
		const acting = { staffId: null, role: 'operator' as const, centres: ids, at: world.now() };
		await asActing(world.database, acting, (db) => takeReceipts(db, { line, secrets }, told));
	}
	const said = 'refusal' in inbounds ? [] : inbounds;
	for (const inbound of said) await takeAnswer(world, line, inbound, centres);
	return { heard: told.length + said.length };
}

const isShort = ({ providerId }: Receipt) => (providerId?.length ?? 0) <= LONGEST_REFERENCE;
