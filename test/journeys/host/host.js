// The map's address comes with the page's own, because the test's servers take any free port.
const address = new URL(location.href).searchParams.get("map");
document.querySelector("iframe").src = address;
