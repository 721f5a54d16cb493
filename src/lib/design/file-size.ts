import { agreed } from '#lib/shared/french-plural.ts';

const tenths = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/**
 * A file's size as people say it in French: « 820 octets », « 34,5 ko », « 1,2 Mo ».
 * Decimal multiples (1 ko = 1 000 octets), as Windows' and macOS' own French screens round them.
 */
export function fileSizeInFrench(bytes: number): string {
	if (bytes < 1000) return `${bytes}\u00a0${agreed(bytes, 'octet')}`;
	if (bytes < 999_950) return `${tenths.format(bytes / 1000)}\u00a0ko`;
	return `${tenths.format(bytes / 1_000_000)}\u00a0Mo`;
}
