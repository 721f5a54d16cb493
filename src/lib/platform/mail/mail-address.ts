// RFC 5321 without its curiosities (quoted names, addresses by number): ASCII, as every mail
// provider gives them. Nothing in it can end a header or begin another.
const NAME = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const DOMAIN = /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/i;

/** Whether a mail can be addressed to `text`: one whole address, and nothing around it. */
export function isMailAddress(text: string): boolean {
	const at = text.lastIndexOf('@');
	const [name, domain] = [text.slice(0, at), text.slice(at + 1)];
	return (
		at > 0 && text.length <= 254 && name.length <= 64 && NAME.test(name) && DOMAIN.test(domain)
	);
}
