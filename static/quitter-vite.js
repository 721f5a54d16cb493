// Leaves a page about violence, and takes its place in the history; so does the key Escape. From one text
// of the guide to the next, the page before leaves the history too.
(function () {
	var quit = document.querySelector('[data-quit]');
	function leave(event) {
		event.preventDefault();
		document.documentElement.style.visibility = 'hidden';
		location.replace(quit.getAttribute('href'));
	}
	quit.addEventListener('click', leave);
	document.addEventListener('keydown', function (event) {
		if (event.key === 'Escape') leave(event);
	});
	document.addEventListener('click', function (event) {
		var link = event.target.closest && event.target.closest('[data-replace]');
		if (!link) return;
		event.preventDefault();
		location.replace(link.href);
	});
})();
