import { asActing } from '#lib/platform/database/acting.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import type { World } from '#lib/platform/world.ts';
import { resetMail } from '../../domain/invitation.ts';

/** Queues the mail that opens a new password. */
export async function mailReset(
	world: World,
	person: { email: string; name: string },
	link: string
): Promise<void> {
	const acting = { staffId: null, role: 'sign-in' as const, centres: [], at: world.now() };
	await asActing(world.database, acting, (db) =>
		queueMail(db, {
			...resetMail(person.name, link),
			to: person.email,
			kind: 'new-password',
			centreId: null
		})
	);
}
