import type { World } from '../world.ts';
import type { MailDelivery } from './mail-settings.ts';

export type { MailDelivery } from './mail-settings.ts';

/** How this installation delivers. Ask before `queueMail`: what cannot leave is not to be queued. */
export function mailDelivery(world: Pick<World, 'mail'>): MailDelivery {
	return world.mail.delivery;
}
