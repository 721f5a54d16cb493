import type { AfterIncomplete, AfterStale } from '#lib/features/resources/places/index.server.ts';
import { isId } from '#lib/shared/identifier.ts';
import { isInstant } from '#lib/shared/instant.ts';

// Where a page of each list begins, as its address says it. Anything else is the beginning.

const NEVER = 'jamais';
const ID_LENGTH = 36;

/** « uuid.2026-03-02T08:00:00Z », « uuid.jamais ». */
export function readStale(text: string | null): AfterStale | undefined {
	const { id, rest } = parts(text);
	if (!isId(id) || (rest !== NEVER && !isInstant(rest))) return undefined;
	return { id, verifiedAt: rest === NEVER ? null : rest };
}
export const writtenStale = ({ id, verifiedAt }: AfterStale) => `${id}.${verifiedAt ?? NEVER}`;

/** « uuid.Mairie d’Outreau ». */
export function readIncomplete(text: string | null): AfterIncomplete | undefined {
	const { id, rest: name } = parts(text);
	return isId(id) && name ? { id, name } : undefined;
}
export const writtenIncomplete = ({ id, name }: AfterIncomplete) => `${id}.${name}`;

function parts(text: string | null) {
	const said = (text ?? '').slice(0, ID_LENGTH + 1 + 200);
	return { id: said.slice(0, ID_LENGTH), rest: said.slice(ID_LENGTH + 1) };
}
