/** How a cycle is called on screen; where one comes when one likes, there is no cycle to follow. */
export function cycleName(label: string, isFree: boolean): string {
	return isFree ? `Venue libre, ${label}` : `Cycle ${label}`;
}
