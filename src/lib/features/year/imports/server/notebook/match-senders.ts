import { matchName } from '#lib/features/desk/partners/index.ts';
import { listPartnerNames } from '#lib/features/desk/partners/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { breathe } from '#lib/platform/threads/breathe.ts';

/** The partner of the directory whom each sender names, by her name or by what people call her. */
export async function matchSenders(
	db: Db,
	senders: Iterable<string>
): Promise<Map<string, { id: string; name: string }>> {
	const partners = await listPartnerNames(db);
	const matched = new Map<string, { id: string; name: string }>();
	for (const sender of new Set(senders)) {
		await breathe();
		const id = matchName(sender, partners);
		const partner = partners.find((one) => one.id === id);
		if (partner) matched.set(sender, { id: partner.id, name: partner.names[0]! });
	}
	return matched;
}
