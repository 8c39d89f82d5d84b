curl "$RESOURCE_LOCATION" \
  --header "Authorization: Bearer $TOKEN"
