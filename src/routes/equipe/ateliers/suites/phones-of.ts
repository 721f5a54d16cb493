import { reachabilityOf } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';

/** The telephones of these people, as they are dialled. */
export async function phonesOf(
	db: Db,
	people: readonly { personId: string }[]
): Promise<Map<string, string[]>> {
	const reach = await reachabilityOf(
		db,
		people.map(({ personId }) => personId)
	);
	return new Map(
		[...reach].map(([id, { phones }]) => [id, phones.map(({ number }) => writtenPhone(number))])
	);
}
