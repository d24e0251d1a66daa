<?php
/*
 * Plugin Name: The map is on this machine
 * Description: WordPress asks no addresses of its own machine and no unusual ports. The test's map has nothing else.
 */
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	function ( $ports ) {
		return array_merge( $ports, array( (int) getenv( 'DAYMARK_MAP_PORT' ) ) );
	}
);

// There is no post office here.
function wp_mail() {
	return true;
}
