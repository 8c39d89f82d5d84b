while ANSWER=$(curl --silent --show-error "$LOCATION" --header "Authorization: Bearer $TOKEN")
  printf '%s' "$ANSWER" | grep -Eq '"(notStarted|running)"'
do sleep 1; done
RESOURCE_LOCATION=$(printf '%s' "$ANSWER" | sed 's/.*"resourceLocation" *: *"\([^"]*\)".*/\1/')
curl --silent --show-error "$RESOURCE_LOCATION" --header "Authorization: Bearer $TOKEN"
