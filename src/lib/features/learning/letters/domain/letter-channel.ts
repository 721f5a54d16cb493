import type { Channel } from '#lib/features/learning/funnels/index.ts';

/** What the run tries first: paper, as the study does, or what costs no stamp. */
export const FIRST_CHANNELS = ['letter', 'email'] as const;
export type FirstChannel = (typeof FIRST_CHANNELS)[number];

export type Ways = { hasAddress: boolean; hasEmail: boolean };

/**
 * How somebody is reached: by what the run tries first, else by the other, else somebody calls her
 * or tells her when she comes (workshops and reminders, §11: nobody is left without an outcome).
 */
export function channelOf({ hasAddress, hasEmail }: Ways, first: FirstChannel): Channel {
	const ways: Channel[] = [
		...(hasAddress ? ['letter' as const] : []),
		...(hasEmail ? ['email' as const] : [])
	];
	return ways.find((way) => way === first) ?? ways[0] ?? 'call';
}
