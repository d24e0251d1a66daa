<?php
// Makes the database, installs WordPress into it, and publishes a post for each of the addresses that are handed in, as
// the editor stores one that was pasted. Prints the addresses of the posts as JSON.
$database = new mysqli( 'localhost', 'root', '', '', 0, getenv( 'DAYMARK_SOCKET' ) );
$database->query( 'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4' );
$database->close();

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = wp_parse_host( getenv( 'DAYMARK_WORDPRESS' ) );
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'A newsroom', 'editor', 'editor@example.org', false, '', getenv( 'DAYMARK_PASSWORD' ) );

$posts = array();
foreach ( array_slice( $argv, 2 ) as $address ) {
	$url     = esc_url_raw( $address );
	$content = '<!-- wp:paragraph --><p>The article, before the map.</p><!-- /wp:paragraph -->'
		. '<!-- wp:embed ' . wp_json_encode( array( 'url' => $url ) ) . ' -->'
		. '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">' . "\n" . $url . "\n"
		. '</div></figure><!-- /wp:embed -->'
		. '<!-- wp:paragraph --><p>The article, after the map.</p><!-- /wp:paragraph -->';
	$post = wp_insert_post(
		wp_slash(
			array(
				'post_title'   => 'An article with a map',
				'post_content' => $content,
				'post_status'  => 'publish',
				'post_author'  => 1,
			)
		),
		true
	);
	if ( is_wp_error( $post ) ) {
		fwrite( STDERR, $post->get_error_message() . "\n" );
		exit( 1 );
	}
	$posts[ $address ] = home_url( "/?p=$post" );
}
echo "\n" . wp_json_encode( $posts, JSON_UNESCAPED_SLASHES ) . "\n";

function wp_parse_host( $address ) {
	$parts = parse_url( $address );
	return $parts['host'] . ':' . $parts['port'];
}
