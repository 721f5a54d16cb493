/** Two 32-bit FNV-1a rounds: short, stable, and enough to tell a few thousand subjects apart. */
export function fingerprint(text: string): string {
	return [0x811c9dc5, 0x9747b28c]
		.map((seed) => fnv1a(text, seed).toString(36).padStart(7, '0'))
		.join('');
}

function fnv1a(text: string, seed: number): number {
	let hash = seed;
	for (let at = 0; at < text.length; at++) {
		hash ^= text.charCodeAt(at);
		hash = Math.imul(hash, 0x01000193);
	}
	return hash >>> 0;
}
