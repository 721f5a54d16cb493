import type { ProviderForm } from '#lib/features/reminders/messages/index.ts';
import { answerPath, receiptPath } from '#lib/platform/sms/providers/open-provider.ts';

/** The addresses that a provider calls, each with where to write it on its side. */
export function addressesToCopy(
	origin: string,
	{ name, copied, isKeyed }: ProviderForm & { name: string },
	secret: string | null
): { where: string; address: string }[] {
	return copied.map(({ told, where, after = '' }) => {
		const path = told === 'accuse' ? receiptPath(name) : answerPath(name);
		return { where, address: `${origin}${path}${isKeyed ? `?key=${secret}${after}` : ''}` };
	});
}
