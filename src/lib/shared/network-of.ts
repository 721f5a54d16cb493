/**
 * The network an address stands for when failures are counted: the address itself, or the 64 bits
 * that one subscriber is given in IPv6 (RFC 6177), where addresses are as many as one likes.
 */
export function networkOf(address: string): string {
	const plain = address
		.toLowerCase()
		.replace(/^::ffff:(?=\d+\.)/, '')
		.replace(/%.*$/, '');
	if (!plain.includes(':')) return plain;
	const [head = '', tail] = plain.split('::');
	const before = head === '' ? [] : head.split(':');
	const after = tail ? tail.split(':') : [];
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
	const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
	return groups
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ''))
		.join(':');
}

/** The network around it, which one subscriber may have whole: 256 addresses in IPv4, 65,536 times 64 bits in IPv6. */
export function widerNetworkOf(address: string): string {
	const network = networkOf(address);
	return network.includes(':')
		? network.split(':').slice(0, 3).join(':')
		: network.split('.').slice(0, 3).join('.');
}
