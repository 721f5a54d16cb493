/** The component of a micro-task: « spot-false-message » is SpotFalseMessage.svelte (issue of positioning, §1). */
export function practiceFile(id: string): string {
	const words = id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
	return `${words.join('')}.svelte`;
}
