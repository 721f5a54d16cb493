import { BlockList, isIP, isIPv6 } from 'node:net';

const LOOPBACK = ['127.0.0.0/8', '::1'];
const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i;

/** Whether an address belongs to the list. */
export type AddressList = (address: string) => boolean;

/**
 * Reads a list of network addresses (`127.0.0.1`, `10.0.0.0/24`, or `loopback` for this machine)
 * separated by commas or spaces; null when one of them is no address.
 */
export function readAddressList(text: string): AddressList | null {
	const list = new BlockList();
	const words = text.split(/[\s,]+/).filter(Boolean);
	for (const word of words.flatMap((one) => (one === 'loopback' ? LOOPBACK : [one]))) {
		const [address = '', bits, ...rest] = word.split('/');
		const family = isIPv6(address) ? 'ipv6' : 'ipv4';
		const longest = family === 'ipv6' ? 128 : 32;
		const length = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
		if (!isIP(address) || rest.length > 0 || length < 1 || length > longest) return null;
		list.addSubnet(address, length, family);
	}
	return (address) => {
		const plain = plainAddress(address);
		return isIP(plain) > 0 && list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
	};
}

/** The address as a person writes it: a socket open to both families dresses IPv4 up as IPv6. */
export function plainAddress(address: string): string {
	return address.replace(MAPPED, '');
}
