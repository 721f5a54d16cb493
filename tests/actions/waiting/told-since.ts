import type { Role } from '#lib/features/house/staff/index.ts';

/** Lines, by who reads them; nothing of those who read none. */
export type Told = Partial<Record<Role, string[]>>;

/** The same lines to each of these roles, and nothing to any other. */
export const only = (roles: readonly Role[], ...lines: string[]): Told =>
	Object.fromEntries(roles.map((role) => [role, lines]));

/** The lines that each role reads now and did not read before. */
export function toldSince(before: Told, now: Told): Told {
	const roles = Object.keys(now) as Role[];
	return Object.fromEntries(
		roles.flatMap((role) => {
			const told = now[role]!.filter((line) => !before[role]!.includes(line));
			return told.length > 0 ? [[role, told]] : [];
		})
	);
}
