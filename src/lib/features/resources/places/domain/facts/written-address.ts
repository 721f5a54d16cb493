import type { PlaceFacts } from './place.ts';

type Address = Pick<PlaceFacts, 'street' | 'postcode' | 'town'>;

/** « 1 place de la Mairie, 62230 Outreau »; null: nobody has said where it is. */
export function writtenAddress({ street, postcode, town }: Address): string | null {
	const where = [postcode, town].filter(Boolean).join(' ');
	return [street, where].filter(Boolean).join(', ') || null;
}

/** And back, as somebody types it in one box, on one line or two: without a postcode, all of it is a street. */
export function readAddress(typed: string): Address {
	const line = typed.trim().replace(/\s*\n\s*/g, ', ');
	const parts = /^(?:(.*?)[, ]+)?(\d{5})\s+(\S.*)$/.exec(line);
	if (!parts) return { street: line || null, postcode: null, town: null };
	return { street: parts[1] || null, postcode: parts[2]!, town: parts[3]! };
}
